import { badShape } from '../../platform/errors';

export interface SubscribeRequest {
  agreement: string;
  /** The last number the client has; undefined: only what comes from now on. */
  after?: number;
  /** The hash of that entry as the client has it. */
  hash?: string;
}

export interface UnsubscribeRequest {
  agreement: string;
}

/** Where a connection is: `room`, the id of a notice, or null to leave. */
export interface PresenceRequest {
  agreement: string;
  where: string | null;
}

type Fields = Record<string, unknown>;

const WHERE = /^(room|N-\d{4}-\d{3,9})$/;
const HASH = /^[0-9a-f]{64}$/;
const SUBSCRIBE = ['agreement', 'after', 'hash'];
const UNSUBSCRIBE = ['agreement'];

/** LIVE-2. Reads what a client sent with `subscribe`; anything else than the documented shape is refused. */
export function readSubscribe(body: unknown): SubscribeRequest {
  const fields = readFields(body, SUBSCRIBE);
  const { after, hash } = fields;
  const agreement = readAgreement(fields);
  if (after === undefined && hash !== undefined) throw wrong('/hash', 'Belongs to `after`; send both.');
  if (after !== undefined && !isNumberOfEntry(after)) {
    throw wrong('/after', 'Must be the number of an entry, or 0 for the beginning.');
  }
  if (hash !== undefined && !isHash(hash)) throw wrong('/hash', 'Must be 64 lower-case hexadecimal digits.');
  return { agreement, ...(after === undefined ? {} : { after }), ...(hash === undefined ? {} : { hash }) };
}

/** LIVE-2. The agreement that a client no longer follows. */
export const readUnsubscribe = (body: unknown): string => readAgreement(readFields(body, UNSUBSCRIBE));

/** LIVE-2. Where a client says that it is. */
export function readPresence(body: unknown): PresenceRequest {
  const fields = readFields(body, ['agreement', 'where']);
  const { where } = fields;
  if (where !== null && (typeof where !== 'string' || !WHERE.test(where)))
    throw wrong('/where', 'Must be "room", the id of a notice, or null to leave.');
  return { agreement: readAgreement(fields), where };
}

function readFields(body: unknown, known: string[]): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw wrong('', 'Must be an object.');
  const unknown = Object.keys(body).find((name) => !known.includes(name));
  if (unknown !== undefined) throw wrong(`/${unknown}`, 'Unknown field.');
  return body as Fields;
}

function readAgreement({ agreement }: Fields): string {
  if (typeof agreement !== 'string') throw wrong('/agreement', 'Must be the name of an agreement.');
  return agreement;
}

const isNumberOfEntry = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
const wrong = (pointer: string, detail: string) => badShape([{ pointer, detail }]);
