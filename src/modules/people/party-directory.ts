import type { PartyStatus } from '../../domain/parties/party';

/** Knows the parties; the parties module does, since people import no other module. */
export abstract class PartyDirectory {
  /** The party's status at present; null when the agreement never had it. */
  abstract statusOf(agreement: string, code: string): Promise<PartyStatus | null>;
}
