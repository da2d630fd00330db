import { isDatabaseAway } from './database-away';

const named = (name: string, more: object = {}): Error => Object.assign(new Error(name), { name }, more);

it.each([
  ['a lost connection', named('MongoNetworkError')],
  ['a server that is not found', named('MongoServerSelectionError')],
  ['a write of several documents that lost its connection', named('MongoBulkWriteError')],
  ['the same, where the socket says so', named('MongoBulkWriteError', { code: 'EPIPE' })],
  ['a socket that was ended while it was written to', named('Error', { code: 'EPIPE' })],
])('%s means that the database is away', (_, error) => expect(isDatabaseAway(error)).toBe(true));

it.each([
  ['a duplicate key', named('MongoServerError', { code: 11_000 })],
  ['the same among several documents', named('MongoBulkWriteError', { code: 11_000 })],
  ['a defect', new TypeError('x is undefined')],
  ['what is no error', 'EPIPE'],
])('%s does not', (_, error) => expect(isDatabaseAway(error)).toBe(false));
