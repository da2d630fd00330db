import type { Instant } from '../../calendar/instant';
import type { Actor } from '../../ledger/actor';

export const TRANSLATION_STATUSES = ['authentic', 'courtesy'] as const;

/** The texts of a notice in another language. An authentic text binds as the original does, a courtesy text does not. */
export interface TranslationText {
  /** Canonical BCP 47. */
  language: string;
  headline: string;
  description: string;
  instruction: string;
  status: (typeof TRANSLATION_STATUSES)[number];
}

export interface Translation extends TranslationText {
  /** The version of the notice that was translated. */
  of: number;
  by: Actor;
  at: Instant;
}
