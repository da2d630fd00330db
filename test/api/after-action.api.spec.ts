import type { AfterAction } from '../../src/domain/notices/after-action/after-action';
import type { NoticeView } from '../../src/domain/notices/present';
import type { TodoItem } from '../../src/domain/notices/todo/todo';
import { issuedNotice, NOTICES } from '../fixtures/room-notice';
import { startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

let room: Room;
let id: string;
let notice: string;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR']);
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  room.secretariat = await room.secretariat.signInAgain();
  for (const code of ['JP', 'KR']) room.delegates[code] = await room.delegates[code]!.signInAgain();
  id = await issuedNotice(room, 'crisis');
  notice = `${NOTICES}/${id}`;
});

const japan = () => room.delegates['JP']!;
const resolve = () =>
  room.secretariat
    .post(`${notice}/resolve`, { summary: 'It ended.' }, { 'if-match': '"2"' })
    .expectStatus(200);
const inAWeek = () => new Date(room.clock.milliseconds() + 7 * 86_400_000).toISOString();
const draw = (owner: string | null, by = room.secretariat) =>
  by.post<{ n: number }>(`${notice}/lessons`, { text: 'Keep a roster.', owner, dueAt: inAWeek() });

it('NOTICE-40 NOTICE-41 coverage over time while it runs, and the figures once it is resolved', async () => {
  room.clock.advance({ minutes: 3 });
  await japan().put(`${notice}/responses/JP/acknowledgement`).expectStatus(200);
  room.clock.advance({ minutes: 1 });
  const pledge = { kind: 'swap', quantity: { amount: '15000', unit: 't' }, basis: 'contained' };
  await japan().post(`${notice}/responses/JP/commitments`, pledge).expectStatus(201);
  const { items } = await room.delegates['KR']!.get<{ items: { committed: { amount: string } }[] }>(
    `${notice}/coverage`,
  ).expectStatus(200);
  expect(items.map(({ committed }) => committed.amount)).toEqual(['0', '15000']);
  await japan().get(`${notice}/after-action`).expectProblem(409, 'notice.not-resolved');
  await resolve();
  const figures = await japan().get<AfterAction>(`${notice}/after-action`).expectStatus(200);
  expect(figures).toMatchObject({
    acknowledgement: { expected: 2, onTime: 1, onTimePercent: '50', median: 'PT3M' },
    firstCommitment: { party: 'JP', after: 'PT4M' },
    firstDelivery: null,
    coverage: items,
    missed: { acknowledge: 0, position: 0, report: 0, meeting: 0 },
  });
});

it('NOTICE-44 a lesson has an owner with a seat, on whose list it is until it is settled', async () => {
  await draw(japan().personId).expectProblem(409, 'notice.not-resolved');
  await resolve();
  await draw('nobody').expectProblem(422, 'lesson.owner-unknown');
  await draw(japan().personId, japan()).expectProblem(403, 'notice.not-yours');
  expect(await draw(japan().personId).expectStatus(201)).toMatchObject({
    n: 1,
    owner: { name: 'Delegate of JP', party: 'JP' },
    outcome: null,
  });
  const todo = async () =>
    (await japan().get<{ items: TodoItem[] }>('/me/todo').expectStatus(200)).items.filter(
      ({ subject }) => subject.id === id,
    );
  expect(await todo()).toMatchObject([
    {
      title: 'Carry out the lesson: Keep a roster.',
      n: 1,
      actions: [{ name: 'settle-lesson', allowed: true }],
    },
  ]);
  const settled = { outcome: 'done', note: 'It is kept.' };
  const lesson = `${notice}/lessons/1`;
  await room.delegates['KR']!.patch(lesson, settled).expectProblem(403, 'notice.not-yours');
  expect(await japan().patch(lesson, settled).expectStatus(200)).toMatchObject(settled);
  await japan().patch(lesson, settled).expectProblem(409, 'lesson.settled');
  await japan().patch(`${notice}/lessons/2`, settled).expectProblem(404, 'lesson.unknown');
  expect(await todo()).toEqual([]);
  expect((await japan().get<NoticeView>(notice).expectStatus(200)).lessons).toMatchObject([settled]);
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});
