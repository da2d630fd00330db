import fc from 'fast-check';
import { admitted, after, changed, CHARTER, day, JAPAN, valueOf } from '../../../test/fixtures/parties';
import { admit, ENTRY_STATUSES, type Entrant } from './admit';
import { change, type PartyChange } from './change';
import type { PartyEvent } from './events';
import { PARTY_STATUSES, standingAt, type Party } from './party';
import { successorsOf } from './transitions';

describe('the history of a party', () => {
  const japan = changed(
    admitted({ status: 'signatory' }),
    { basis: { imports: '300' } },
    { status: 'party' },
    { status: 'suspended', reason: 'Arrears since 2024.' },
  );

  it('PARTY-8 each entry adds a standing and a version', () => {
    expect(japan.version).toBe(4);
    expect(
      japan.history.map(({ from, status, basis, reason }) => [from, status, basis.imports, reason]),
    ).toEqual([
      [day(0), 'signatory', '320', null],
      [day(1), 'signatory', '300', null],
      [day(2), 'party', '300', null],
      [day(3), 'suspended', '300', 'Arrears since 2024.'],
    ]);
  });

  it.each([
    ['before it was recorded', -1, undefined],
    ['at the instant of admission', 0, { status: 'signatory', basis: { production: '0', imports: '320' } }],
    [
      'just before it became a party',
      1.999,
      { status: 'signatory', basis: { production: '0', imports: '300' } },
    ],
    ['at the instant it became one', 2, { status: 'party' }],
    ['long after', 900, { status: 'suspended' }],
  ])('PARTY-7 stands %s as it did then', (_, days, expected) => {
    const standing = standingAt(japan, day(days));
    if (expected === undefined) expect(standing).toBeUndefined();
    else expect(standing).toMatchObject(expected);
  });

  it('PARTY-4 one that returns keeps its history', () => {
    const withdrawn = changed(admitted(), { status: 'withdrawn', reason: 'Note of 1 March.' });
    const admission = valueOf(admit(CHARTER, { ...JAPAN, status: 'candidate' }, withdrawn));
    const returned = after(withdrawn, [admission], day(30));
    expect(returned.history.map(({ status }) => status)).toEqual(['party', 'withdrawn', 'candidate']);
    expect(standingAt(returned, day(20))?.status).toBe('withdrawn');
  });

  it('PARTY-1 whatever is tried, a status follows only where the table lets it, and one that withdrew is admitted anew', () => {
    const attempt = fc.oneof(
      fc.record({ admit: fc.constantFrom(...ENTRY_STATUSES) }),
      fc.record({
        status: fc.constantFrom(...PARTY_STATUSES),
        reason: fc.constantFrom(undefined, 'Because.'),
      }),
      fc.record({ basis: fc.record({ imports: fc.constantFrom('1', '2', '3') }) }),
    );
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 30 }), (attempts) => {
        const party = attempts.reduce<Party | null>((before, wanted, i) => {
          const events = decide(before, wanted);
          return events.length > 0 ? after(before, events, day(i)) : before;
        }, null);
        const statuses = party?.history.map(({ status }) => status) ?? [];
        for (const [i, before] of statuses.slice(0, -1).entries()) {
          const mayFollow = before === 'withdrawn' ? ENTRY_STATUSES : [before, ...successorsOf(before)];
          expect(mayFollow).toContain(statuses[i + 1]);
        }
      }),
    );
  });

  function decide(party: Party | null, wanted: { admit: Entrant['status'] } | PartyChange): PartyEvent[] {
    if ('admit' in wanted) {
      const admission = admit(CHARTER, { ...JAPAN, status: wanted.admit }, party);
      return admission.ok ? [admission.value] : [];
    }
    const events = party && change(CHARTER, party, wanted);
    return events?.ok ? events.value : [];
  }
});
