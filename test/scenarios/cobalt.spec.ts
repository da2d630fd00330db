import type { Entry } from '../../src/domain/ledger/entry';
import type { NoticeView } from '../../src/domain/notices/present';
import { ApiClient } from '../setup/api-client';
import { AGREEMENT, startRoom, type Room } from '../setup/harness';
import { LiveReader } from '../setup/live-reader';

/**
 * The cobalt export suspension of February 2025 (data/events/disruptions.csv, DIS-029), run as it should have
 * been: reported by a delegate, issued, answered by twelve delegations, chased, covered, escalated, resolved.
 * The loss and the commitments are illustrative.
 */
const PARTIES = ['AU', 'CA', 'DE', 'FI', 'FR', 'GB', 'IT', 'JP', 'KR', 'NO', 'SE', 'US'];
const NOTICES = `/agreements/${AGREEMENT}/notices`;

const REPORT = {
  headline: 'Cobalt exports from the Democratic Republic of the Congo suspended',
  cause: 'export-control',
  urgency: 'immediate',
  severity: 'severe',
  certainty: 'observed',
  minerals: [{ mineral: 'cobalt', segments: ['intermediate', 'refined'] }],
  area: { countries: ['CD'], description: 'All exporters' },
  onset: '2025-02-22T00:00:00+00:00',
  expectedEnd: null,
  loss: { quantity: { amount: '60000', unit: 't' }, basis: 'contained', sharePercent: '12.5' },
  description: 'ARECOMS suspends all cobalt exports for four months.',
  instruction: 'Acknowledge, say where you stand and what you can release.',
  language: 'en',
};

describe.each(['actual', 'exercise'] as const)('the cobalt suspension, %s', (status) => {
  let room: Room;
  let readers: Record<string, LiveReader>;
  /** What each delegation's connections received before the present one. */
  const received: Record<string, number[]> = {};
  let id: string;

  const delegate = (code: string): ApiClient => room.delegates[code] as ApiClient;
  const notice = (by = room.secretariat): Promise<NoticeView & { timeline: unknown[] }> =>
    by.get<NoticeView & { timeline: unknown[] }>(`${NOTICES}/${id}`).expectStatus(200);
  const asSecretariat = async (act: string, body: object): Promise<NoticeView> => {
    const { version } = await notice();
    return room.secretariat
      .post<NoticeView>(`${NOTICES}/${id}/${act}`, body, { 'if-match': `"${version}"` })
      .expectStatus(200);
  };
  const answer = (code: string, what: string) => `${NOTICES}/${id}/responses/${code}/${what}`;
  const acknowledge = (code: string) =>
    delegate(code)
      .put<{ late: boolean; receipt: { seq: number; hash: string } }>(answer(code, 'acknowledgement'))
      .expectStatus(200);
  const responseOf = async (code: string) => (await notice()).responses.find(({ party }) => party === code);
  const ledger = async (types: string, by = room.secretariat): Promise<Entry[]> => {
    const path = `/agreements/${AGREEMENT}/ledger?limit=500&types=${types}`;
    return (await by.get<{ items: Entry[] }>(path).expectStatus(200)).items;
  };

  /** Everybody's session has run out: they sign in again and go on reading after their last entry. */
  const nextMorning = async (): Promise<void> => {
    room.secretariat = await room.secretariat.signInAgain();
    for (const code of PARTIES) {
      const numbers = (readers[code] as LiveReader).numbers;
      readers[code]?.close();
      received[code] = [...(received[code] ?? []), ...numbers];
      room.delegates[code] = await delegate(code).signInAgain();
      readers[code] = await LiveReader.open(room.url, delegate(code).token, AGREEMENT, received[code].at(-1));
    }
  };

  beforeAll(async () => {
    room = await startRoom(PARTIES);
    readers = Object.fromEntries(
      await Promise.all(
        PARTIES.map(
          async (code) => [code, await LiveReader.open(room.url, delegate(code).token, AGREEMENT)] as const,
        ),
      ),
    );
  }, 60_000);

  afterAll(async () => {
    for (const reader of Object.values(readers)) reader.close();
    await room.close();
  });

  it('is reported by a delegate, and seen by its party and the secretariat alone', async () => {
    const body = await delegate('JP')
      .post<NoticeView>(NOTICES, { ...REPORT, status })
      .expectStatus(201);
    id = body.id;
    expect(body).toMatchObject({ id: 'N-2026-001', state: 'reported', level: null, version: 1, status });
    await delegate('KR').get(`${NOTICES}/${id}`).expectProblem(404, 'notice.unknown');
    expect((await delegate('KR').get<{ items: [] }>(NOTICES).expectStatus(200)).items).toEqual([]);
    await expect(notice(delegate('JP'))).resolves.toMatchObject({ id });
    const report = await readers['KR']?.next((entry) => entry.payload === null && entry.type === null);
    expect(report).toMatchObject({ actor: null, subject: null, audience: null });
  });

  it('is issued, and the sockets of all twelve delegations receive it', async () => {
    const issued = await asSecretariat('issue', { level: 'alert' });
    expect(issued).toMatchObject({
      state: 'issued',
      level: 'alert',
      clocks: { acknowledgeBy: '2026-03-02T20:00:00.000+00:00', positionBy: '2026-03-04T08:00:00.000+00:00' },
    });
    for (const code of PARTIES) {
      const entry = await readers[code]?.next(({ type }) => type === 'notice.issued');
      expect(entry).toMatchObject({
        subject: { kind: 'notice', id },
        audience: 'parties',
        payload: { status, level: 'alert' },
      });
    }
  });

  it('is acknowledged in time by nine; a repeat gives the first receipt and appends nothing', async () => {
    room.clock.advance({ minutes: 10 });
    for (const code of PARTIES.slice(0, 9)) expect(await acknowledge(code)).toMatchObject({ late: false });
    const before = await ledger('notice.acknowledged');
    const again = await acknowledge('AU');
    expect(again.receipt).toEqual({ seq: before[0]?.seq, hash: before[0]?.hash });
    expect(await ledger('notice.acknowledged')).toHaveLength(9);
  });

  it('records the missed clock and chases: the head of delegation, then all', async () => {
    room.clock.advance({ hours: 11, minutes: 50, seconds: 1 });
    await room.runTasks();
    await nextMorning();
    const missed = await ledger('notice.clock-missed');
    expect(missed.map(({ payload }) => payload)).toEqual(
      ['NO', 'SE', 'US'].map((party) => ({
        status,
        party,
        clock: 'acknowledge',
        dueAt: '2026-03-02T20:00:00.000+00:00',
        reached: [delegate(party).personId],
      })),
    );
    room.clock.advance({ hours: 1 });
    await room.runTasks();
    await nextMorning();
    expect(await acknowledge('NO')).toMatchObject({ late: true });
    room.clock.advance({ hours: 3 });
    await room.runTasks();
    await readers['US']?.next(
      ({ type, payload }) => type === 'notice.chased' && (payload as { party: string }).party === 'US',
    );
    await nextMorning();
    const chased = (await ledger('notice.chased')).map(
      ({ payload }) => payload as { party: string; to: string },
    );
    expect(chased.filter(({ to }) => to === 'head').map(({ party }) => party)).toEqual(['NO', 'SE', 'US']);
    expect(chased.filter(({ to }) => to === 'delegation').map(({ party }) => party)).toEqual(['SE', 'US']);
  });

  it('is answered with positions', async () => {
    await delegate('JP')
      .put(answer('JP', 'position'), {
        stance: 'affected',
        ownLoss: { amount: '9500', unit: 't' },
        stockCoverDays: 45,
      })
      .expectStatus(200);
    await delegate('AU')
      .put(answer('AU', 'position'), { stance: 'can-help', note: 'Stocks at the port.' })
      .expectStatus(200);
    expect((await responseOf('JP'))?.position).toMatchObject({
      stance: 'affected',
      stockCoverDays: 45,
      late: false,
    });
  });

  it('is covered to the unit by commitments and deliveries', async () => {
    const pledge = (code: string, body: object) =>
      delegate(code).post<{ n: number; status: string }>(answer(code, 'commitments'), body).expectStatus(201);
    const release = { kind: 'stock-release', basis: 'contained', from: null, to: null, note: null };
    expect(await pledge('AU', { ...release, quantity: { amount: '18125', unit: 't' } })).toMatchObject({
      n: 1,
      status: 'pledged',
    });
    await pledge('CA', {
      ...release,
      kind: 'extra-production',
      quantity: { amount: '2500000.5', unit: 'kg' },
    });
    await pledge('GB', { ...release, kind: 'swap', basis: 'gross', quantity: { amount: '100', unit: 't' } });
    await pledge('FR', { ...release, kind: 'finance', quantity: { amount: '5000000', unit: 'EUR' } });
    await delegate('KR')
      .post(answer('KR', 'commitments'), { ...release, quantity: { amount: '5', unit: 'm3' } })
      .expectProblem(422, 'quantity.inconvertible');
    const first = answer('AU', 'commitments/1');
    await delegate('AU')
      .post(`${first}/deliveries`, { quantity: { amount: '1', unit: 't' }, at: REPORT.onset })
      .expectProblem(409, 'commitment.not-confirmed');
    await delegate('AU').patch(first, { status: 'confirmed' }).expectStatus(200);
    await delegate('AU')
      .post(`${first}/deliveries`, { quantity: { amount: '8000', unit: 't' }, at: REPORT.onset })
      .expectStatus(201);
    const last = { quantity: { amount: '10125000', unit: 'kg' }, at: REPORT.onset, note: 'By sea.' };
    expect(await delegate('AU').post(`${first}/deliveries`, last).expectStatus(201)).toMatchObject({
      status: 'delivered',
    });
    expect((await notice()).coverage).toEqual({
      shortfall: { amount: '60000', unit: 't' },
      committed: { amount: '20625.0005', unit: 't' },
      delivered: { amount: '18125', unit: 't' },
      sharePercent: '34.38',
      otherBases: [
        { basis: 'gross', committed: { amount: '100', unit: 't' }, delivered: { amount: '0', unit: 't' } },
      ],
    });
  });

  it('is updated and escalated; a stale change is refused with the current version', async () => {
    const updated = await asSecretariat('update', { severity: 'extreme' });
    expect(updated.revisions.at(-1)?.changes).toEqual({ severity: { from: 'severe', to: 'extreme' } });
    const stale = { 'if-match': `"${updated.version - 1}"` };
    const refused = await room.secretariat
      .post(`${NOTICES}/${id}/escalate`, { level: 'crisis' }, stale)
      .expectProblem(412, 'version.stale');
    expect(refused.version).toBe(updated.version);
    await room.secretariat
      .post(`${NOTICES}/${id}/escalate`, { level: 'crisis' })
      .expectProblem(428, 'version.required');
    expect(await asSecretariat('escalate', { level: 'crisis' })).toMatchObject({
      level: 'crisis',
      version: updated.version + 1,
    });
  });

  it('is resolved; nothing more can be done to it, and whoever was late stays so', async () => {
    await asSecretariat('resolve', { summary: 'Exports resumed under a quota.' });
    await delegate('SE').put(answer('SE', 'acknowledgement')).expectProblem(409, 'notice.not-issued');
    const after = await notice();
    const allowed = after.actions.filter((action) => action.allowed).map(({ name }) => name);
    expect(allowed).toEqual(['comment', 'summarise', 'draw-lesson']);
    expect(after.actions.every((action) => action.allowed || action.reason !== null)).toBe(true);
    expect(after.revisions.map(({ event }) => event)).toEqual([
      'notice.reported',
      'notice.issued',
      'notice.updated',
      'notice.escalated',
      'notice.resolved',
    ]);
    expect(after.timeline.length).toBeGreaterThan(20);
  });

  it('says everywhere whether it is an exercise', async () => {
    const list = await delegate('JP')
      .get<{ items: NoticeView[] }>(`${NOTICES}?status=${status}`)
      .expectStatus(200);
    expect(list.items.map((item) => item.status)).toEqual([status]);
    const entries = await ledger('notice.*');
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.every(({ payload }) => (payload as { status: string }).status === status)).toBe(true);
  });

  it('leaves a chain that verifies, and every socket has received all of it in order, once', async () => {
    const verified = await delegate('JP')
      .get<{ ok: boolean; size: number; head: { seq: number } }>(`/agreements/${AGREEMENT}/ledger/verify`)
      .expectStatus(200);
    expect(verified.ok).toBe(true);
    for (const code of PARTIES) {
      const reader = readers[code] as LiveReader;
      await reader.next(({ seq }) => seq === verified.size);
      const numbers = [...(received[code] ?? []), ...reader.numbers];
      expect(numbers).toEqual(numbers.map((_, i) => (numbers[0] as number) + i));
    }
  });
});
