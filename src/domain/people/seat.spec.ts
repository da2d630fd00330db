import type { Reader } from '../ledger/audience';
import {
  audienceOfSeat,
  checkParty,
  checkSeat,
  mayManageSeat,
  mayTakeSeat,
  seesEmail,
  type Seat,
} from './seat';

const secretariat: Reader = { role: 'secretariat', party: null };
const headOfJapan: Reader = { role: 'head', party: 'JP' };
const delegateOfJapan: Reader = { role: 'delegate', party: 'JP' };

describe('seats', () => {
  it.each<[string, Seat, string | null]>([
    ['a head for Japan', { role: 'head', party: 'JP' }, null],
    ['a head for nobody', { role: 'head', party: null }, 'seat.party-missing'],
    ['a delegate for nobody', { role: 'delegate', party: null }, 'seat.party-missing'],
    ['a secretariat officer', { role: 'secretariat', party: null }, null],
    ['a secretariat officer for Japan', { role: 'secretariat', party: 'JP' }, 'seat.party-superfluous'],
    ['an observer on its own', { role: 'observer', party: null }, null],
    ['an observer attached to Japan', { role: 'observer', party: 'JP' }, null],
  ])('PEOPLE-3 %s', (_, seat, code) => {
    const checked = checkSeat(seat);
    expect(checked.ok ? null : checked.rejection.code).toBe(code);
  });

  it.each([
    ['party', true],
    ['candidate', true],
    ['withdrawn', false],
    [null, false],
  ] as const)('PEOPLE-3 a seat for a state that is %s: %s', (status, isGiven) => {
    expect(checkParty('JP', status).ok).toBe(isGiven);
  });

  it.each<[string, Reader, Seat, boolean]>([
    ['the secretariat: anybody', secretariat, { role: 'head', party: 'KR' }, true],
    ['the secretariat: a colleague', secretariat, { role: 'secretariat', party: null }, true],
    ['a head: a delegate of its party', headOfJapan, { role: 'delegate', party: 'JP' }, true],
    ['a head: another head of its party', headOfJapan, { role: 'head', party: 'JP' }, true],
    ['a head: a delegate of another party', headOfJapan, { role: 'delegate', party: 'KR' }, false],
    ['a head: an observer', headOfJapan, { role: 'observer', party: 'JP' }, false],
    ['a head: the secretariat', headOfJapan, { role: 'secretariat', party: null }, false],
    ['a delegate: nobody', delegateOfJapan, { role: 'delegate', party: 'JP' }, false],
  ])('PEOPLE-4 %s', (_, actor, seat, isAllowed) => {
    expect(mayManageSeat(actor, seat).ok).toBe(isAllowed);
  });

  it('PEOPLE-5 one seat in an agreement, others elsewhere', () => {
    const roles = [{ agreement: 'critical-minerals-2026' }];
    expect(mayTakeSeat(roles, 'critical-minerals-2026')).toMatchObject({
      ok: false,
      rejection: { kind: 'conflict', code: 'seat.taken' },
    });
    expect(mayTakeSeat(roles, 'tropical-timber-1994').ok).toBe(true);
  });

  it('PEOPLE-6 the party concerned and the secretariat read of a seat', () => {
    expect(audienceOfSeat({ role: 'delegate', party: 'JP' })).toEqual(['secretariat', 'party:JP']);
    expect(audienceOfSeat({ role: 'secretariat', party: null })).toBe('secretariat');
  });

  it.each<[string, Reader, Seat, boolean]>([
    ['the secretariat sees all', secretariat, { role: 'delegate', party: 'KR' }, true],
    ['a delegate sees its delegation', delegateOfJapan, { role: 'head', party: 'JP' }, true],
    ['a delegate sees no other delegation', delegateOfJapan, { role: 'head', party: 'KR' }, false],
    ['a delegate does not see the secretariat', delegateOfJapan, { role: 'secretariat', party: null }, false],
  ])('PEOPLE-7 addresses: %s', (_, reader, seat, isSeen) => {
    expect(seesEmail(reader, seat)).toBe(isSeen);
  });
});
