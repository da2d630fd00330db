import { admitted, changed, day } from '../../../test/fixtures/parties';
import type { Reader } from '../ledger/audience';
import { currentStanding, standingAt, type Standing } from './party';
import { presentParty } from './present';

const secretariat: Reader = { role: 'secretariat', party: null };
const why = { reason: 'Arrears.' };

describe('a party as a reader sees it', () => {
  it('PARTY-7 shows the standing asked for beside the whole history', () => {
    const party = changed(admitted(), { name: 'Nippon' });
    const view = presentParty(party, standingAt(party, day(0)) as Standing, secretariat);
    expect(view).toMatchObject({ code: 'JP', name: 'Japan', status: 'party', since: day(0), version: 2 });
    expect(view.history).toHaveLength(2);
  });

  it.each([
    ['candidate', admitted({ status: 'candidate' }), ['update', 'sign', 'accede', 'withdraw']],
    ['signatory', admitted({ status: 'signatory' }), ['update', 'accede', 'withdraw']],
    ['party', admitted(), ['update', 'suspend', 'withdraw']],
    ['suspended', changed(admitted(), { status: 'suspended', ...why }), ['update', 'reinstate', 'withdraw']],
    ['withdrawn', changed(admitted(), { status: 'withdrawn', ...why }), []],
  ])('PARTY-9 what the secretariat can do about a %s', (_, party, expected) => {
    const { actions } = presentParty(party, currentStanding(party), secretariat);
    expect(actions.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual(expected);
    expect(actions.every(({ allowed, reason }) => allowed === (reason === null))).toBe(true);
  });

  it('PARTY-9 says why not, by status or by role', () => {
    const party = admitted();
    const reasons = (reader: Reader) =>
      Object.fromEntries(
        presentParty(party, currentStanding(party), reader).actions.map(({ name, reason }) => [name, reason]),
      );
    expect(reasons(secretariat).sign).toBe('JP is party; to sign it must be candidate.');
    expect(reasons({ role: 'head', party: 'JP' }).update).toContain('The role head may not do this (party');
  });
});
