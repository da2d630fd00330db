import { admitted, changed, CHARTER, JAPAN, valueOf, codeOf } from '../../../test/fixtures/parties';
import { admit } from './admit';

describe('who is admitted', () => {
  it('PARTY-4 admits Japan among the consumers', () => {
    expect(valueOf(admit(CHARTER, JAPAN, null))).toEqual({ type: 'party.admitted', payload: JAPAN });
  });

  it('PARTY-2 gives a figure that is left out as zero, for every basis of the charter', () => {
    const event = valueOf(admit(CHARTER, { ...JAPAN, basis: { imports: '320' } }, null));
    expect(event.payload).toMatchObject({ basis: { production: '0', imports: '320' } });
  });

  it('PARTY-2 refuses a constituency or a basis that the charter does not define, each by pointer', () => {
    const result = admit(CHARTER, { ...JAPAN, constituency: 'traders', basis: { exports: '1' } }, null);
    expect(result).toMatchObject({
      rejection: {
        kind: 'invalid',
        code: 'party.standing',
        errors: [
          { pointer: '/constituency', detail: 'Must be one of producers, consumers.' },
          { pointer: '/basis/exports', detail: "The charter's bases are production, imports." },
        ],
      },
    });
  });

  it.each(['candidate', 'signatory', 'party'] as const)(
    'PARTY-4 refuses a second admission of a %s',
    (status) => {
      const result = admit(CHARTER, JAPAN, admitted({ status }));
      expect(result).toMatchObject({ rejection: { kind: 'conflict', code: 'party.exists' } });
    },
  );

  it('PARTY-4 refuses to admit a suspended party, and admits one that withdrew', () => {
    const suspended = changed(admitted(), { status: 'suspended', reason: 'Arrears.' });
    expect(codeOf(admit(CHARTER, JAPAN, suspended))).toBe('party.exists');
    const withdrawn = changed(admitted(), { status: 'withdrawn', reason: 'Note of 1 March.' });
    expect(codeOf(admit(CHARTER, JAPAN, withdrawn))).toBeNull();
  });
});
