import { randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/calendar/instant';
import type { Audience } from '../../domain/ledger/audience';
import type { Actor, Subject } from '../../domain/ledger/actor';
import { entryHash, headerText, payloadText, type Entry } from '../../domain/ledger/entry';
import type { LedgerEvent } from '../../domain/ledger/events';
import { sha256 } from '../hash';
import { entryId, type EntryRecord } from './ledger.schema';

const newSalt = (): string => randomBytes(16).toString('hex');

interface Unsealed {
  agreement: string;
  seq: number;
  at: Instant;
  prevHash: string;
  actor: Actor;
  subject: Subject;
  audience: Audience;
  event: LedgerEvent;
}

/** LEDGER-1. Numbers, salts and hashes an event into the record that is stored. */
export function seal({
  agreement,
  seq,
  at,
  prevHash,
  actor,
  subject,
  audience,
  event,
}: Unsealed): EntryRecord {
  const header = headerText({ actor, type: event.type, subject, audience, salt: newSalt() });
  const payload = payloadText(event.payload, newSalt());
  const hashes = { headerHash: sha256(header), payloadHash: sha256(payload), prevHash };
  return {
    _id: entryId(agreement, seq),
    agreement,
    seq,
    at,
    header,
    payload,
    ...hashes,
    hash: entryHash({ agreement, seq, at, ...hashes }, sha256),
    type: event.type,
    subjectKind: subject.kind,
    subjectId: subject.id,
    audience,
  };
}

/** The stored record as the interface shows it to a reader with every right. */
export function unseal(record: EntryRecord): Entry {
  const { salt: headerSalt, ...header } = JSON.parse(record.header) as Pick<
    Entry,
    'actor' | 'type' | 'subject' | 'audience'
  > & {
    salt: string;
  };
  const disclosed =
    record.payload === null
      ? { payload: null, salt: null }
      : (JSON.parse(record.payload) as { payload: unknown; salt: string });
  const { agreement, seq, at, headerHash, payloadHash, prevHash, hash } = record;
  return {
    agreement,
    seq,
    at: at as Instant,
    actor: header.actor,
    type: header.type,
    subject: header.subject,
    audience: header.audience,
    payload: disclosed.payload,
    format: 1,
    headerSalt,
    payloadSalt: disclosed.salt,
    headerHash,
    payloadHash,
    prevHash,
    hash,
  };
}
