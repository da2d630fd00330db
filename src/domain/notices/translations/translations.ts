import type { LedgerEvent } from '../../ledger/events';
import { invalid, notFound, ok, type Result } from '../../result';
import { canonicalLanguage } from './language';
import type { Notice } from '../notice';
import type { Translation, TranslationText } from './translation';
import { stateAllows } from '../transitions';

/** A translation, and whether the text has changed since: an authentic one then is a courtesy until it is made anew. */
export interface TranslationView extends Translation {
  isOutdated: boolean;
}

const TEXTS = ['headline', 'description', 'instruction', 'language'];

/**
 * NOTICE-27. The secretariat gives the texts of a notice in another language, authentic or as a courtesy, translated
 * from the version that stands; a later one of the same language replaces it.
 */
export function translate(notice: Notice, text: TranslationText): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'translate');
  if (!allowed.ok) return allowed;
  const language = canonicalLanguage(text.language);
  if (language === null) {
    return invalid(
      'language.unknown',
      `"${text.language}" is not a BCP 47 tag of a known language; send one such as fr or zh-Hant.`,
    );
  }
  if (language === canonicalLanguage(notice.content.language)) {
    return invalid(
      'translation.original',
      `Notice ${notice.id} itself is in ${language}; change it with an update.`,
    );
  }
  return ok({
    type: 'notice.translated',
    payload: { status: notice.status, translation: { ...text, language, of: notice.version } },
  });
}

/** NOTICE-27. The secretariat takes a translation back. */
export function removeTranslation(notice: Notice, tag: string): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'translate');
  if (!allowed.ok) return allowed;
  const language = canonicalLanguage(tag);
  if (!notice.translations?.some((translation) => translation.language === language)) {
    return notFound('translation.unknown', `Notice ${notice.id} has no translation "${tag}".`);
  }
  return ok({
    type: 'notice.translation-removed',
    payload: { status: notice.status, language: String(language) },
  });
}

/**
 * NOTICE-28. A revision that changes a text makes the translations before it outdated. An outdated authentic text counts
 * as a courtesy until it is made again.
 */
export function presentTranslations(notice: Notice): TranslationView[] {
  const textOf =
    notice.revisions.findLast(({ changes }) => TEXTS.some((text) => text in changes))?.version ?? 1;
  return (notice.translations ?? []).map((translation) => {
    const isOutdated = translation.of < textOf;
    return { ...translation, status: isOutdated ? 'courtesy' : translation.status, isOutdated };
  });
}

export const replacing = (translations: Translation[], made: Translation): Translation[] =>
  [...translations.filter(({ language }) => language !== made.language), made].sort((a, b) =>
    a.language < b.language ? -1 : 1,
  );
