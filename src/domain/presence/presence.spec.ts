import type { Reader } from '../ledger/audience';
import { whoIsHere, type Presence } from './presence';

const KOREA: Reader = { role: 'delegate', party: 'KR' };
const sato: Presence = {
  person: 'sato',
  name: 'Sato',
  role: 'delegate',
  party: 'JP',
  where: 'room',
  audience: 'parties',
  seenAt: 1_000,
};
const lee: Presence = { ...sato, person: 'lee', name: 'Lee', party: 'KR' };
const there = (presences: Presence[], now = 2_000) =>
  whoIsHere(presences, KOREA, now).map(({ name, where }) => [name, ...where]);

it('PRESENCE-1 is whoever was seen within the last minute, once, by name, with every place', () => {
  expect(there([sato, lee, { ...sato, where: 'N-2026-001' }])).toEqual([
    ['Lee', 'room'],
    ['Sato', 'N-2026-001', 'room'],
  ]);
  expect(there([sato, { ...lee, seenAt: 30_000 }], 61_000)).toEqual([['Lee', 'room']]);
});

it('PRESENCE-2 on a notice that the reader may not read is shown in the room', () =>
  expect(there([{ ...sato, where: 'N-2026-002', audience: ['secretariat', 'party:JP'] }])).toEqual([
    ['Sato', 'room'],
  ]));
