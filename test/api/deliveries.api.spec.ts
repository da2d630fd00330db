import type { Commitment } from '../../src/domain/notices/notice';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

const t = (amount: string) => ({ amount, unit: 't' });

let room: Room;
let japan: ApiClient;
beforeAll(async () => {
  room = await startRoom(['JP']);
  japan = room.delegates['JP']!;
}, 60_000);
afterAll(() => room.close());

it('NOTICE-29 NOTICE-30 a delivery stays within its commitment, and a slip in the last one is corrected', async () => {
  const id = await issuedNotice(room);
  const commitments = `${NOTICES}/${id}/responses/JP/commitments`;
  await japan
    .post(commitments, { kind: 'stock-release', quantity: t('100'), basis: 'contained' })
    .expectStatus(201);
  await japan.patch(`${commitments}/1`, { status: 'confirmed' }).expectStatus(200);
  const deliveries = `${commitments}/1/deliveries`;
  const correction = { quantity: t('9'), reason: 'A digit too many.' };
  await japan.put(`${deliveries}/last`, correction).expectProblem(409, 'delivery.none');
  const refused = await japan
    .post(deliveries, { quantity: t('101'), at: REPORT.onset })
    .expectProblem(422, 'delivery.above-commitment');
  expect(refused.errors).toEqual([{ pointer: '/quantity/amount', detail: 'At most 100 t.' }]);
  await japan.post(deliveries, { quantity: t('100'), at: REPORT.onset }).expectStatus(201);
  expect(await japan.put<Commitment>(`${deliveries}/last`, correction).expectStatus(200)).toMatchObject({
    status: 'confirmed',
    deliveries: [{ quantity: t('9'), note: null }],
    receipt: { hash: expect.any(String) },
  });
  await room.secretariat.put(`${deliveries}/last`, correction).expectProblem(403, 'access.role-lacks-act');
  expect(
    await japan.put(`${deliveries}/last`, { quantity: null, reason: 'Never sailed.' }).expectStatus(200),
  ).toMatchObject({ status: 'confirmed', deliveries: [] });
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});

it('NOTICE-31 a report names countries that there are', async () => {
  const area = { countries: ['CD', 'XX'], description: null };
  const refused = await japan.post(NOTICES, { ...REPORT, area }).expectProblem(422, 'notice.content-invalid');
  expect(refused.errors).toMatchObject([{ pointer: '/area/countries/1' }]);
  const { id } = await japan.post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  await japan
    .post(`${NOTICES}/${id}/update`, { area }, { 'if-match': '"1"' })
    .expectProblem(422, 'notice.content-invalid');
});
