import { capabilitiesOf, isPermitted, permit, type Standing } from '../access/policy';
import type { Reader } from '../ledger/audience';
import { invitedWith, mayGrant } from './capabilities';
import { mayLoseHead, mayManageSeat } from './seat';

const SECRETARIAT: Reader = { role: 'secretariat', party: null };
const HEAD: Reader = { role: 'head', party: 'JP' };
const DELEGATE: Reader = { role: 'delegate', party: 'JP' };
const MANAGER: Reader = { role: 'delegate', party: 'JP', capabilities: ['commit', 'manage-people'] };

it.each<[Standing, readonly string[]]>([
  [{ role: 'head' }, ['acknowledge', 'commit', 'vote', 'manage-people']],
  [{ role: 'head', capabilities: [] }, ['acknowledge', 'commit', 'vote', 'manage-people']],
  [{ role: 'delegate' }, ['acknowledge', 'commit', 'vote']],
  [{ role: 'delegate', capabilities: [] }, []],
  [{ role: 'delegate', capabilities: ['vote'] }, ['vote']],
  [{ role: 'observer', capabilities: ['vote'] }, []],
  [{ role: 'secretariat' }, []],
])('PEOPLE-13 %j may do for its party: %j', (standing, expected) => {
  expect(capabilitiesOf(standing)).toEqual(expected);
});

it('ACCESS-7 an act in the name of a party needs its capability, and the refusal names it', () => {
  const reader: Standing = { role: 'delegate', capabilities: ['acknowledge'] };
  expect(isPermitted(reader, 'notice:acknowledge')).toBe(true);
  expect(permit(reader, 'notice:commit')).toMatchObject({
    rejection: {
      kind: 'forbidden',
      code: 'access.capability-missing',
      detail: expect.stringContaining('"commit"'),
    },
  });
  expect(isPermitted(SECRETARIAT, 'people:remove')).toBe(true);
  expect(permit({ role: 'observer', capabilities: ['commit'] }, 'notice:commit')).toMatchObject({
    rejection: { code: 'access.role-lacks-act' },
  });
});

it('PEOPLE-14 the head alone grants, to delegates of its own party', () => {
  expect(mayGrant(HEAD, DELEGATE)).toMatchObject({ ok: true });
  for (const [actor, seat] of [
    [SECRETARIAT, DELEGATE],
    [MANAGER, DELEGATE],
    [HEAD, { role: 'delegate', party: 'KR' }],
  ] as const) {
    expect(mayGrant(actor, seat)).toMatchObject({ rejection: { code: 'capabilities.not-yours' } });
  }
  expect(mayGrant(HEAD, HEAD)).toMatchObject({ rejection: { code: 'capabilities.by-role' } });
});

it('PEOPLE-15 nobody invites with more than it has', () => {
  expect(invitedWith(HEAD, DELEGATE, ['manage-people', 'vote'])).toMatchObject({
    value: ['vote', 'manage-people'],
  });
  expect(invitedWith(HEAD, DELEGATE, undefined)).toEqual({ ok: true, value: undefined });
  expect(invitedWith(MANAGER, DELEGATE, undefined)).toMatchObject({ value: ['commit'] });
  expect(invitedWith(MANAGER, DELEGATE, ['commit', 'vote'])).toMatchObject({
    rejection: { code: 'capabilities.not-yours-to-give', detail: expect.stringContaining('vote') },
  });
  expect(invitedWith(SECRETARIAT, DELEGATE, ['vote'])).toMatchObject({ ok: false });
  expect(invitedWith(HEAD, HEAD, ['vote'])).toMatchObject({ rejection: { code: 'capabilities.by-role' } });
});

it('PEOPLE-16 a delegate who manages people fills and ends seats of delegates of its own party', () => {
  expect(mayManageSeat(MANAGER, DELEGATE)).toMatchObject({ ok: true });
  expect(mayManageSeat(DELEGATE, DELEGATE)).toMatchObject({ ok: false });
  expect(mayManageSeat(MANAGER, HEAD)).toMatchObject({ ok: false });
  expect(mayManageSeat(MANAGER, { role: 'delegate', party: 'KR' })).toMatchObject({ ok: false });
});

it('PEOPLE-17 the last head goes by the secretariat only', () => {
  expect(mayLoseHead(HEAD, HEAD, 0)).toMatchObject({ rejection: { code: 'seat.last-head' } });
  expect(mayLoseHead(HEAD, HEAD, 1)).toMatchObject({ ok: true });
  expect(mayLoseHead(SECRETARIAT, HEAD, 0)).toMatchObject({ ok: true });
  expect(mayLoseHead(HEAD, DELEGATE, 0)).toMatchObject({ ok: true });
});
