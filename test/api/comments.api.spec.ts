import type { Entry } from '../../src/domain/ledger/entry';
import type { Comment } from '../../src/domain/notices/situation/comment';
import type { TodoItem } from '../../src/domain/notices/todo/todo';
import { issuedNotice, NOTICES, REPORT } from '../fixtures/room-notice';
import type { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { replay } from '../setup/replay';

let room: Room;
let id: string;
let comments: string;
beforeAll(async () => {
  room = await startRoom(['JP', 'KR', 'US']);
}, 60_000);
afterAll(() => room.close());
beforeEach(async () => {
  room.secretariat = await room.secretariat.signInAgain();
  for (const code of ['JP', 'KR', 'US']) room.delegates[code] = await room.delegates[code]!.signInAgain();
  id = await issuedNotice(room);
  comments = `${NOTICES}/${id}/comments`;
});

const of = (code: string) => room.delegates[code]!;
const write = (by: ApiClient, body: object) =>
  by.post<Comment>(comments, { text: 'The port is open.', ...body }).expectStatus(201);
const thread = async (by: ApiClient, query = ''): Promise<Comment[]> =>
  (await by.get<{ items: Comment[] }>(`${comments}${query}`).expectStatus(200)).items;
const mentions = async (by: ApiClient) =>
  (await by.get<{ items: TodoItem[] }>('/me/todo').expectStatus(200)).items.filter(
    ({ title, subject }) => title.startsWith('Read what mentions you') && subject.id === id,
  );

it('NOTICE-42 comments are numbered, read newest first and paged; each is an entry about the comment', async () => {
  for (const text of ['One.', 'Two.', 'Three.']) await write(of('JP'), { text });
  const page = await of('KR')
    .get<{ items: Comment[]; next: string }>(`${comments}?limit=2`)
    .expectStatus(200);
  expect(page.items.map(({ n, text }) => [n, text])).toEqual([
    [3, 'Three.'],
    [2, 'Two.'],
  ]);
  expect((await thread(of('KR'), `?after=${page.next}`)).map(({ n }) => n)).toEqual([1]);
  const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=notice.commented`;
  const { items } = await of('KR').get<{ items: Entry[] }>(path).expectStatus(200);
  expect(items.at(-1)).toMatchObject({ subject: { kind: 'comment', id: `${id}/3` }, payload: { n: 3 } });
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});

it('NOTICE-42 a comment to one party is read by it and by the side of its author alone', async () => {
  await write(of('JP'), { audience: 'party:KR' });
  await write(of('JP'), { audience: 'secretariat' });
  await write(room.secretariat, { audience: 'secretariat' });
  const seen = async (by: ApiClient) => (await thread(by)).map(({ n }) => n);
  expect(await seen(of('JP'))).toEqual([2, 1]);
  expect(await seen(of('KR'))).toEqual([1]);
  expect(await seen(of('US'))).toEqual([]);
  expect(await seen(room.secretariat)).toEqual([3, 2]);
  await of('US').patch(`${comments}/1`, { text: 'Mine.' }).expectProblem(404, 'comment.unknown');
  await of('US').post(comments, { text: 'To one?', replyTo: 1 }).expectProblem(422, 'comment.invalid');
  const { items } = await of('US')
    .get<{ items: Entry[] }>(`/agreements/${AGREEMENT}/ledger?limit=500`)
    .expectStatus(200);
  expect(items.filter(({ subject }) => subject?.id.startsWith(`${id}/`))).toEqual([]);
});

it('NOTICE-42 a comment to a party that the agreement does not have is refused', async () => {
  const refused = await of('JP')
    .post(comments, { text: 'For nobody.', audience: 'party:ZZ' })
    .expectProblem(422, 'comment.audience');
  expect(refused.errors).toMatchObject([{ pointer: '/audience' }]);
  expect(await thread(of('JP'))).toEqual([]);
});

it('NOTICE-42 the thread of a draft is for those who may read the draft', async () => {
  const { id: draft } = await of('JP').post<{ id: string }>(NOTICES, REPORT).expectStatus(201);
  const path = `${NOTICES}/${draft}/comments`;
  await of('JP')
    .post(path, { text: 'Sources follow.', audience: 'party:KR' })
    .expectProblem(422, 'comment.audience');
  await room.secretariat.post(path, { text: 'Which port?' }).expectStatus(201);
  await of('KR').get(path).expectProblem(404, 'notice.unknown');
});

it('NOTICE-45 a mention is on the list of each person until it is read or answered', async () => {
  const colleague = await room.person('Colleague', room.seat('delegate', 'KR'));
  await write(of('JP'), { text: 'Can KR swap?', mentions: ['KR', room.secretariat.personId] });
  for (const reader of [of('KR'), colleague, room.secretariat]) {
    expect(await mentions(reader)).toMatchObject([
      { title: 'Read what mentions you: Can KR swap?', n: 1, actions: [{ name: 'comment', allowed: true }] },
    ]);
  }
  expect(await mentions(of('JP'))).toEqual([]);
  await of('KR').put(`${comments}/read`, { upTo: 1 }).expectStatus(204);
  await write(colleague, { text: 'We can.', replyTo: 1 });
  expect([await mentions(of('KR')), await mentions(colleague)]).toEqual([[], []]);
  expect(await mentions(room.secretariat)).toHaveLength(1);
});

it('NOTICE-45 who is mentioned exists and may read the comment', async () => {
  const wrong = (body: object) =>
    of('JP')
      .post(comments, { text: 'Hello.', ...body })
      .expectProblem(422, 'comment.invalid');
  expect((await wrong({ mentions: ['KR', 'XX'] })).errors).toMatchObject([{ pointer: '/mentions/1' }]);
  expect((await wrong({ mentions: ['US'], audience: 'party:KR' })).errors).toMatchObject([
    { pointer: '/mentions/0' },
  ]);
});

it('NOTICE-43 its author edits a comment for fifteen minutes', async () => {
  await write(of('JP'), {});
  const comment = `${comments}/1`;
  await of('KR').patch(comment, { text: 'Closed.' }).expectProblem(403, 'comment.not-yours');
  room.clock.advance({ minutes: 15 });
  room.delegates['JP'] = await of('JP').signInAgain();
  const edited = await of('JP').patch<Comment>(comment, { text: 'The port is shut.' }).expectStatus(200);
  expect(edited).toMatchObject({ text: 'The port is shut.', n: 1 });
  expect(edited.editedAt).not.toBeNull();
  room.clock.advance({ seconds: 1 });
  await of('JP').patch(comment, { text: 'Open.' }).expectProblem(409, 'comment.too-old');
  expect((await thread(of('JP')))[0]?.text).toBe('The port is shut.');
});

it('NOTICE-43 its author or those who run the response withdraw a comment; the thread shows it without its text', async () => {
  await write(of('JP'), { mentions: ['KR'] });
  await write(of('JP'), { text: 'Two.' });
  await of('KR').delete(`${comments}/1`).expectProblem(403, 'comment.not-yours');
  expect(await of('JP').delete(`${comments}/1`).expectStatus(200)).toMatchObject({ text: null });
  await room.secretariat.delete(`${comments}/2`).expectStatus(200);
  await of('JP').delete(`${comments}/1`).expectProblem(409, 'comment.withdrawn');
  await of('JP').patch(`${comments}/1`, { text: 'Again.' }).expectProblem(409, 'comment.withdrawn');
  expect((await thread(of('KR'))).map(({ n, text }) => [n, text])).toEqual([
    [2, null],
    [1, null],
  ]);
  expect(await mentions(of('KR'))).toEqual([]);
});

it('NOTICE-46 those who run the response sum the thread up', async () => {
  const summary = `${NOTICES}/${id}/summary`;
  await of('JP').put(summary, { text: 'All is well.' }).expectProblem(403, 'notice.not-yours');
  await room.secretariat.put(summary, { text: 'First.' }).expectStatus(200);
  await room.secretariat.put(summary, { text: 'The port is open again.' }).expectStatus(200);
  expect(await of('KR').get(comments).expectStatus(200)).toMatchObject({
    summary: { text: 'The port is open again.', by: { id: room.secretariat.personId } },
  });
  const { replayed, stored } = await replay(room, id);
  expect(replayed).toEqual(stored);
});
