import { after, codeOf, COBALT, hours, issuedNotice } from '../../../../test/fixtures/cobalt';
import type { Unit } from '../../quantities/quantity';
import { changeCommitment, commit, recordDelivery } from './commitments';
import { correctDelivery } from './correct-delivery';
import { coverage } from '../coverage';
import type { Delivery, Notice } from '../notice';
import { checkArea } from '../report';

const delivery = (amount: string, unit: Unit = 't'): Delivery => ({
  quantity: { amount, unit },
  at: hours(2),
  note: 'By sea.',
});
const confirmed = (amount: string, unit: Unit = 't'): Notice => {
  const content = { kind: 'stock-release', basis: 'contained', from: null, to: null, note: null } as const;
  const pledged = after(
    issuedNotice(),
    commit(issuedNotice(), 'JP', { ...content, quantity: { amount, unit } }),
  );
  return after(pledged, changeCommitment(pledged, 'JP', 1, { status: 'confirmed' }));
};
const delivered = (notice: Notice, made: Delivery): Notice =>
  after(notice, recordDelivery(notice, 'JP', 1, made, hours(3)));
const commitmentOf = (notice: Notice) => notice.responses['JP']?.commitments[0];

describe('NOTICE-29 deliveries within their commitment', () => {
  it('NOTICE-29 refuses more than is left and says how much that is', () => {
    const notice = delivered(confirmed('10'), delivery('4'));
    expect(recordDelivery(notice, 'JP', 1, delivery('6000.001', 'kg'), hours(3))).toMatchObject({
      ok: false,
      rejection: {
        code: 'delivery.above-commitment',
        errors: [{ pointer: '/quantity/amount', detail: 'At most 6 t.' }],
      },
    });
    expect(commitmentOf(delivered(notice, delivery('6000', 'kg')))?.status).toBe('delivered');
  });

  it('NOTICE-29 once the commitment is raised, more can be delivered', () => {
    const notice = confirmed('10');
    expect(codeOf(recordDelivery(notice, 'JP', 1, delivery('12'), hours(3)))).toBe(
      'delivery.above-commitment',
    );
    const raised = after(
      notice,
      changeCommitment(notice, 'JP', 1, { quantity: { amount: '12', unit: 't' } }),
    );
    expect(commitmentOf(delivered(raised, delivery('12')))?.status).toBe('delivered');
  });

  it('NOTICE-29 a whole commitment can be delivered in a unit that does not divide it', () => {
    const notice = delivered(confirmed('2204.622621848776', 'lb'), delivery('1'));
    expect(commitmentOf(notice)?.status).toBe('delivered');
  });
});

describe('NOTICE-30 corrections', () => {
  const wrong = delivered(delivered(confirmed('100'), delivery('10')), delivery('90'));

  it('NOTICE-30 another delivery takes the place of the last, and the commitment is open again', () => {
    const correction = { quantity: { amount: '9', unit: 't' }, reason: 'A digit too many.' } as const;
    const notice = after(wrong, correctDelivery(wrong, 'JP', 1, correction, hours(3)));
    expect(commitmentOf(notice)).toMatchObject({
      status: 'confirmed',
      deliveries: [
        { quantity: { amount: '10' } },
        { quantity: { amount: '9' }, at: hours(2), note: 'By sea.' },
      ],
    });
    expect(coverage(notice)?.delivered.amount).toBe('19');
  });

  it('NOTICE-30 or none', () => {
    const notice = after(
      wrong,
      correctDelivery(wrong, 'JP', 1, { quantity: null, reason: 'Never sailed.' }, hours(3)),
    );
    expect(coverage(notice)?.delivered.amount).toBe('10');
  });

  it('NOTICE-30 names the entry that it corrects', () => {
    const last = commitmentOf(wrong)?.deliveries.at(-1)?.entry;
    expect(
      correctDelivery(wrong, 'JP', 1, { quantity: null, reason: 'Never sailed.' }, hours(3)),
    ).toMatchObject({
      value: { payload: { corrects: last } },
    });
  });

  it.each([
    ['more than is committed', wrong, { amount: '91', unit: 't' }, 'delivery.above-commitment'],
    ['another dimension', wrong, { amount: '1', unit: 'm3' }, 'quantity.inconvertible'],
    ['nothing that was delivered', confirmed('100'), { amount: '1', unit: 't' }, 'delivery.none'],
  ] as const)('NOTICE-30 refuses %s', (_, notice, quantity, code) =>
    expect(codeOf(correctDelivery(notice, 'JP', 1, { quantity, reason: 'A slip.' }, hours(3)))).toBe(code),
  );
});

it('NOTICE-47 a delivery has taken place, when it is recorded and when it is corrected', () => {
  const notice = confirmed('10');
  const before = hours(1.9);
  expect(recordDelivery(notice, 'JP', 1, delivery('4'), before)).toMatchObject({
    rejection: { code: 'delivery.ahead', errors: [{ pointer: '/at' }] },
  });
  expect(recordDelivery(notice, 'JP', 1, delivery('4'), hours(2)).ok).toBe(true);
  const made = delivered(notice, delivery('4'));
  const correction = { quantity: { amount: '4', unit: 't' as const }, at: hours(4), reason: 'The day.' };
  expect(codeOf(correctDelivery(made, 'JP', 1, correction, hours(3)))).toBe('delivery.ahead');
});

it('NOTICE-31 an area names countries that there are', () => {
  expect(checkArea({ ...COBALT.area, countries: ['CD', 'ZZ'] }, new Set(['CD']))).toMatchObject({
    rejection: { code: 'notice.content-invalid', errors: [{ pointer: '/area/countries/1' }] },
  });
  expect(checkArea(COBALT.area, new Set(['CD'])).ok).toBe(true);
});
