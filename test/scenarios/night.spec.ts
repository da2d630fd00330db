import type { AfterAction } from '../../src/domain/notices/after-action/after-action';
import type { Comment } from '../../src/domain/notices/situation/comment';
import type { NoticeView } from '../../src/domain/notices/present';
import { NOTICES, REPORT } from '../fixtures/room-notice';
import { AGREEMENT } from '../setup/harness';
import { replay } from '../setup/replay';
import { Night } from './night';

/**
 * A crisis through the night of 2 March 2026, UTC: reported at 22:00, issued at 22:10 and resolved at noon. Four parties
 * answer; one by phone, one late. The figures at the end are worked out by hand from the times and quantities below.
 */
const evening = (time: string): string => `2026-03-02T${time}:00.000+00:00`;
const morning = (time: string): string => `2026-03-03T${time}:00.000+00:00`;
const tonnes = (amount: string) => ({ amount, unit: 't' });
const RELEASE = { kind: 'stock-release', basis: 'contained' };

/** All that Japan may read of the night; the two comments between the secretariat and Korea are not in it. */
const STORY = [
  'notice.reported',
  'notice.issued',
  'notice.acknowledged',
  'notice.acknowledged',
  'notice.act-accepted',
  'notice.acknowledged',
  'notice.clock-missed',
  'notice.chased',
  'notice.acknowledged',
  'notice.report-missed',
  'notice.situation-reported',
  'notice.meeting-held',
  'notice.answer-prepared',
  'notice.prepared-approved',
  'notice.position-taken',
  'notice.commitment-made',
  'notice.commitment-made',
  'notice.position-taken',
  'notice.position-taken',
  'notice.commitment-changed',
  'notice.commitment-changed',
  'notice.delivery-recorded',
  'notice.delivery-recorded',
  'notice.situation-reported',
  'notice.clock-missed',
  'notice.chased',
  'notice.chased',
  'notice.resolved',
  'notice.lesson-drawn',
  'notice.lesson-settled',
];

let night: Night;
let id: string;
let notice: string;
const answer = (code: string, what: string): string => `${notice}/responses/${code}/${what}`;

beforeAll(async () => {
  night = await Night.begin();
}, 60_000);
afterAll(() => night.end());

describe('a crisis through the night', () => {
  it('22:00 a delegate reports; the secretariat is asked to issue, and other parties learn nothing', async () => {
    await night.until(evening('22:00'));
    const reported = await night.by('JP').post<NoticeView>(NOTICES, REPORT).expectStatus(201);
    id = reported.id;
    notice = `${NOTICES}/${id}`;
    expect(await night.asked('secretariat')).toEqual({ 'Check and issue': null });
    expect(await night.asked('JP')).toEqual({});
    await night.by('KR').get(notice).expectProblem(404, 'notice.unknown');
    const [entry] = await night.entries('notice.reported');
    expect(await night.sent('JP', entry!.seq)).toMatchObject({ type: 'notice.reported', subject: { id } });
    expect(await night.sent('KR', entry!.seq)).toMatchObject({ type: null, subject: null, payload: null });
  });

  it('22:10 it is issued at crisis; every delegate is asked to answer, and told what follows if not', async () => {
    await night.until(evening('22:10'));
    await night
      .by('secretariat')
      .post(`${notice}/issue`, { level: 'crisis' }, { 'if-match': '"1"' })
      .expectStatus(200);
    for (const code of ['AU', 'JP', 'KR', 'US', 'head of JP']) {
      expect(await night.asked(code)).toEqual({
        Acknowledge: morning('00:10'),
        'Take a position': morning('10:10'),
      });
    }
    expect((await night.todo('KR'))[0]?.ifNothing).toBe(
      'At 00:10 UTC on 3 March 2026 the miss is recorded for every member to see; ' +
        'at 00:25 UTC on 3 March 2026 the head of delegation is told; ' +
        'at 01:10 UTC on 3 March 2026 the whole delegation is told.',
    );
    expect(await night.asked('secretariat')).toEqual({
      'Make the situation report': morning('04:10'),
      'Hold the first meeting': '2026-03-04T22:10:00.000+00:00',
    });
  });

  it('22:20 the first acknowledgement takes the row off the list of its whole delegation', async () => {
    await night.until(evening('22:20'));
    await night.by('JP').put(answer('JP', 'acknowledgement')).expectStatus(200);
    for (const name of ['JP', 'head of JP'])
      expect(await night.asked(name)).toEqual({ 'Take a position': morning('10:10') });
  });

  it('22:40 the secretariat records what came by phone at 22:35, and the party accepts it', async () => {
    await night.until(evening('22:40'));
    const call = { via: 'phone', receivedAt: evening('22:35'), evidence: 'Call of the embassy, taken down.' };
    const { receipt } = await night
      .by('secretariat')
      .put<{ receipt: { seq: number } }>(answer('KR', 'acknowledgement'), call)
      .expectStatus(200);
    expect(await night.asked('KR')).toEqual({
      'Take a position': morning('10:10'),
      'Check what was recorded for your party': null,
    });
    const acceptance = answer('KR', `recorded-acts/${receipt.seq}/acceptance`);
    await night.by('JP').put(acceptance).expectProblem(403, 'response.not-yours');
    await night.by('KR').put(acceptance).expectStatus(200);
    expect(await night.asked('KR')).toEqual({ 'Take a position': morning('10:10') });
    expect(await night.sent('AU', receipt.seq)).toMatchObject({
      type: 'notice.acknowledged',
      actor: { id: night.by('secretariat').personId, party: 'KR' },
      payload: { party: 'KR', via: 'phone', late: false },
    });
    expect((await night.notice(id, 'AU')).responses.find(({ party }) => party === 'KR')).toMatchObject({
      acknowledged: { at: evening('22:35'), via: 'phone' },
      recorded: [{ entry: receipt.seq, standing: 'accepted' }],
    });
  });

  it('00:25 one party alone has missed the clock; once it acknowledges, nothing chases it any more', async () => {
    await night.until(evening('23:10'));
    await night.by('AU').put(answer('AU', 'acknowledgement')).expectStatus(200);
    await night.until(morning('00:25'));
    expect((await night.todo('US'))[0]?.ifNothing).toBe(
      'At 01:10 UTC on 3 March 2026 the whole delegation is told.',
    );
    await night.until(morning('00:30'));
    expect(await night.by('US').put(answer('US', 'acknowledgement')).expectStatus(200)).toMatchObject({
      late: true,
    });
    expect(await night.asked('US')).toEqual({ 'Take a position': morning('10:10') });
    await night.until(morning('04:09'));
    const chase = await night.entries('notice.clock-missed,notice.chased', 'US');
    expect(chase.map(({ type, payload }) => [type, payload])).toMatchObject([
      ['notice.clock-missed', { party: 'US', clock: 'acknowledge', dueAt: morning('00:10') }],
      ['notice.chased', { party: 'US', clock: 'acknowledge', to: 'head' }],
    ]);
  });

  it('04:10 no situation report is there: the miss is recorded, and the late one starts the clock anew', async () => {
    await night.until(morning('04:20'));
    const [missed, ...more] = await night.entries('notice.report-missed', 'KR');
    expect(missed).toMatchObject({ audience: 'parties', payload: { dueAt: morning('04:10') } });
    expect(more).toEqual([]);
    expect((await night.todo('secretariat'))[0]?.ifNothing).toBe(
      'It stays recorded as missed, and the report stays due.',
    );
    const figures = { lossQuantity: tonnes('55000'), sharePercent: '11' };
    const report = { text: 'Two ships were turned back.', figures };
    const made = { n: 1, late: true, nextDueAt: morning('10:20') };
    expect(await night.by('secretariat').post(`${notice}/reports`, report).expectStatus(201)).toMatchObject(
      made,
    );
    expect(await night.by('US').get(`${notice}/reports`).expectStatus(200)).toMatchObject({
      nextDueAt: morning('10:20'),
      items: [{ ...made, ...report }],
    });
    expect((await night.asked('secretariat'))['Make the situation report']).toBe(morning('10:20'));
  });

  it('05:00 the thread asks one party; it is on its list until it replies, and nobody else reads it', async () => {
    await night.until(morning('05:00'));
    const question = { text: 'Can you swap by June?', mentions: ['KR'], audience: 'party:KR' };
    await night.by('secretariat').post(`${notice}/comments`, question).expectStatus(201);
    expect((await night.todo('KR')).at(-1)).toMatchObject({
      title: 'Read what mentions you: Can you swap by June?',
      subject: { kind: 'notice', id },
      n: 1,
    });
    const reply = { text: 'By July.', replyTo: 1, audience: 'secretariat' };
    await night.by('KR').post(`${notice}/comments`, reply).expectStatus(201);
    expect(await night.asked('KR')).toEqual({ 'Take a position': morning('10:10') });
    const read = async (name: string) =>
      (await night.by(name).get<{ items: Comment[] }>(`${notice}/comments`).expectStatus(200)).items.map(
        ({ n, text }) => [n, text],
      );
    const both = [
      [2, 'By July.'],
      [1, 'Can you swap by June?'],
    ];
    expect([await read('secretariat'), await read('KR')]).toEqual([both, both]);
    expect([await read('JP'), await read('US')]).toEqual([[], []]);
    for (const { seq } of await night.entries('notice.commented')) {
      expect((await night.sent('KR', seq)).type).toBe('notice.commented');
      expect(await night.sent('JP', seq)).toMatchObject({ type: null, actor: null, payload: null });
    }
  });

  it('06:00 the meeting held at 05:30 answers its clock', async () => {
    await night.until(morning('06:00'));
    const meeting = {
      at: morning('05:30'),
      attendance: ['AU', 'JP', 'KR', 'US'],
      summary: 'Stocks first, then swaps.',
    };
    await night.by('JP').post(`${notice}/meetings`, meeting).expectProblem(403, 'notice.not-yours');
    await night.by('secretariat').post(`${notice}/meetings`, meeting).expectStatus(201);
    expect(await night.asked('secretariat')).toEqual({ 'Make the situation report': morning('10:20') });
    expect((await night.notice(id, 'KR')).situation.meetings).toEqual([{ n: 1, ...meeting, late: false }]);
  });

  it('06:40 a delegate prepares, and the head approves: until then nobody outside the delegation knows', async () => {
    await night.until(morning('06:30'));
    const prepared = answer('JP', 'prepared');
    const content = {
      position: { stance: 'can-help', stockCoverDays: 45 },
      commitments: [{ ...RELEASE, quantity: tonnes('18000') }],
    };
    await night.by('JP').post(prepared, content).expectStatus(201);
    expect(await night.asked('head of JP')).toHaveProperty('Approve or discard the prepared answer', null);
    const draft = (await night.entries('notice.answer-prepared', 'JP'))[0]!;
    expect(await night.entries('notice.answer-prepared')).toEqual([]);
    expect((await night.sent('KR', draft.seq)).payload).toBeNull();
    expect((await night.notice(id, 'KR')).responses.find(({ party }) => party === 'JP')?.position).toBeNull();
    await night.until(morning('06:40'));
    const { version } = await night.notice(id, 'head of JP');
    const { receipts } = await night
      .by('head of JP')
      .post<{ receipts: { seq: number }[] }>(`${prepared}/1/approve`, { revision: 1, version })
      .expectStatus(200);
    const types = await Promise.all(receipts.map(async ({ seq }) => (await night.sent('KR', seq)).type));
    expect(types).toEqual(['notice.position-taken', 'notice.commitment-made']);
    expect([await night.asked('JP'), await night.asked('head of JP')]).toEqual([{}, {}]);
  });

  it('06:50 others commit; what is confirmed is delivered', async () => {
    await night.until(morning('06:50'));
    const pledge = { ...RELEASE, quantity: tonnes('12000') };
    await night.by('AU').post(answer('AU', 'commitments'), pledge).expectStatus(201);
    await night.by('AU').put(answer('AU', 'position'), { stance: 'can-help' }).expectStatus(200);
    await night.by('KR').put(answer('KR', 'position'), { stance: 'affected' }).expectStatus(200);
    for (const code of ['AU', 'JP'])
      await night.by(code).patch(answer(code, 'commitments/1'), { status: 'confirmed' }).expectStatus(200);
    const deliver = (code: string, amount: string, at: string) =>
      night
        .by(code)
        .post(answer(code, 'commitments/1/deliveries'), { quantity: tonnes(amount), at })
        .expectStatus(201);
    await night.until(morning('08:10'));
    expect(await deliver('JP', '8000', morning('08:00'))).toMatchObject({ status: 'confirmed' });
    await night.until(morning('09:10'));
    expect(await deliver('AU', '12000', morning('09:00'))).toMatchObject({ status: 'delivered' });
    expect((await night.notice(id, 'US')).coverage).toMatchObject({
      committed: tonnes('30000'),
      delivered: tonnes('20000'),
      sharePercent: '50',
    });
  });

  it('12:10 it is resolved, with one position missed and the second report in time', async () => {
    await night.until(morning('10:00'));
    const report = { text: 'Deliveries are under way.' };
    expect(await night.by('secretariat').post(`${notice}/reports`, report).expectStatus(201)).toMatchObject({
      n: 2,
      late: false,
      nextDueAt: morning('16:00'),
    });
    await night.until(morning('12:10'));
    const chased = await night.entries('notice.chased', 'US');
    expect(chased.slice(1).map(({ payload }) => payload)).toMatchObject([
      { party: 'US', clock: 'position', to: 'head' },
      { party: 'US', clock: 'position', to: 'delegation' },
    ]);
    await night.by('KR').get(`${notice}/after-action`).expectProblem(409, 'notice.not-resolved');
    const { version } = await night.notice(id);
    const summary = { summary: 'Half of the loss is covered; exports resume.' };
    await night
      .by('secretariat')
      .post(`${notice}/resolve`, summary, { 'if-match': `"${version}"` })
      .expectStatus(200);
    for (const name of Object.keys(night.people)) expect(await night.asked(name)).toEqual({});
  });

  it('its figures are those worked out by hand', async () => {
    const shortfall = tonnes('60000');
    const point = (at: string, committed: string, delivered: string) => ({
      at,
      shortfall,
      committed: tonnes(committed),
      delivered: tonnes(delivered),
    });
    const figures = await night.by('KR').get<AfterAction>(`${notice}/after-action`).expectStatus(200);
    expect(figures).toEqual({
      issuedAt: evening('22:10'),
      resolvedAt: morning('12:10'),
      acknowledgement: {
        expected: 4,
        onTime: 3,
        onTimePercent: '75',
        // 10, 25, 60 and 140 minutes: half of 25 + 60.
        median: 'PT42M30S',
        parties: [
          { party: 'AU', after: 'PT1H', late: false },
          { party: 'JP', after: 'PT10M', late: false },
          { party: 'KR', after: 'PT25M', late: false },
          { party: 'US', after: 'PT2H20M', late: true },
        ],
      },
      firstCommitment: { party: 'JP', at: morning('06:40'), after: 'PT8H30M' },
      firstDelivery: { party: 'JP', at: morning('08:00'), after: 'PT9H50M' },
      coverage: [
        point(evening('22:10'), '0', '0'),
        point(morning('06:40'), '18000', '0'),
        point(morning('06:50'), '30000', '0'),
        point(morning('08:10'), '30000', '8000'),
        point(morning('09:10'), '30000', '20000'),
      ],
      missed: { acknowledge: 1, position: 1, report: 1, meeting: 0 },
    });
  });

  it('a lesson is on the list of its owner, who settles it', async () => {
    const dueAt = '2026-03-31T16:00:00.000+00:00';
    const lesson = { text: 'Name a duty officer for the night.', owner: night.by('US').personId, dueAt };
    await night.by('secretariat').post(`${notice}/lessons`, lesson).expectStatus(201);
    expect(await night.todo('US')).toMatchObject([
      { title: `Carry out the lesson: ${lesson.text}`, dueAt, n: 1, subject: { kind: 'notice', id } },
    ]);
    expect(await night.asked('JP')).toEqual({});
    const settled = { outcome: 'done', note: 'Named on 3 March.' };
    await night.by('US').patch(`${notice}/lessons/1`, settled).expectStatus(200);
    expect(await night.asked('US')).toEqual({});
    expect((await night.notice(id, 'KR')).lessons).toMatchObject([{ n: 1, ...settled }]);
  });

  it('what was stored is what was appended, in a chain that verifies and reached every socket once, in order', async () => {
    const { replayed, stored } = await replay(night.room, id);
    expect(replayed).toEqual(stored);
    const verified = await night
      .by('JP')
      .get<{ ok: boolean; size: number }>(`/agreements/${AGREEMENT}/ledger/verify`)
      .expectStatus(200);
    expect(verified.ok).toBe(true);
    const own = (await night.entries('notice.*', 'JP')).map(({ type }) => type);
    expect(own).toEqual(STORY);
    for (const code of ['AU', 'JP', 'KR', 'US']) {
      await night.sent(code, verified.size);
      const numbers = night.received(code).map(({ seq }) => seq);
      expect(numbers).toEqual(numbers.map((_, i) => numbers[0]! + i));
    }
  });
});
