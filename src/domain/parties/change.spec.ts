import { admitted, changed, CHARTER, codeOf, valueOf } from '../../../test/fixtures/parties';
import { change } from './change';
import { PARTY_STATUSES, type Party, type PartyStatus } from './party';

const why = { reason: 'Arrears since 2024.' };

const inStatus: Record<PartyStatus, Party> = {
  candidate: admitted({ status: 'candidate' }),
  signatory: admitted({ status: 'signatory' }),
  party: admitted(),
  suspended: changed(admitted(), { status: 'suspended', ...why }),
  withdrawn: changed(admitted(), { status: 'withdrawn', ...why }),
};

describe('which status may follow which', () => {
  const successors: Record<PartyStatus, PartyStatus[]> = {
    candidate: ['signatory', 'party', 'withdrawn'],
    signatory: ['party', 'withdrawn'],
    party: ['suspended', 'withdrawn'],
    suspended: ['party', 'withdrawn'],
    withdrawn: [],
  };

  it.each(PARTY_STATUSES)('PARTY-1 what a %s can become', (from) => {
    const others = PARTY_STATUSES.filter((status) => status !== from);
    const accepted = others.filter((status) => change(CHARTER, inStatus[from], { status, ...why }).ok);
    expect(accepted).toEqual(successors[from]);
  });

  it('PARTY-1 the refusal says what can be done instead', () => {
    expect(change(CHARTER, inStatus.party, { status: 'signatory' })).toMatchObject({
      rejection: {
        kind: 'conflict',
        code: 'party.status-not-reachable',
        detail: 'JP is party and can become suspended or withdrawn.',
      },
    });
    expect(change(CHARTER, inStatus.withdrawn, { name: 'Nippon' })).toMatchObject({
      rejection: { code: 'party.status-not-reachable', detail: 'JP has withdrawn; admit it anew.' },
    });
  });
});

describe('what changes', () => {
  it('PARTY-5 a new figure keeps the others and makes one event', () => {
    expect(valueOf(change(CHARTER, admitted(), { basis: { production: '12.5' } }))).toEqual([
      {
        type: 'party.updated',
        payload: {
          code: 'JP',
          name: 'Japan',
          constituency: 'consumers',
          basis: { production: '12.5', imports: '320' },
        },
      },
    ]);
  });

  it('PARTY-5 a change of field and status makes two events, the status last', () => {
    const events = valueOf(
      change(CHARTER, admitted(), { constituency: 'producers', status: 'suspended', ...why }),
    );
    expect(events.map(({ type }) => type)).toEqual(['party.updated', 'party.status-changed']);
    expect(events[1]?.payload).toEqual({ code: 'JP', from: 'party', status: 'suspended', ...why });
  });

  it.each([{}, { name: 'Japan', status: 'party' as const }, { basis: { imports: '320' } }, why])(
    'PARTY-5 refuses %j, which changes nothing',
    (wanted) => {
      expect(codeOf(change(CHARTER, admitted(), wanted))).toBe('party.nothing-changed');
    },
  );

  it('PARTY-2 refuses what the charter does not know', () => {
    expect(change(CHARTER, admitted(), { constituency: 'traders', basis: { exports: '1' } })).toMatchObject({
      rejection: {
        code: 'party.standing',
        errors: [{ pointer: '/constituency' }, { pointer: '/basis/exports' }],
      },
    });
  });

  it.each(['suspended', 'withdrawn'] as const)('PARTY-6 %s needs a reason', (status) => {
    expect(change(CHARTER, admitted(), { status })).toMatchObject({
      rejection: { kind: 'invalid', code: 'party.reason-missing', errors: [{ pointer: '/reason' }] },
    });
  });

  it('PARTY-6 reinstatement needs none', () => {
    expect(codeOf(change(CHARTER, inStatus.suspended, { status: 'party' }))).toBeNull();
  });
});
