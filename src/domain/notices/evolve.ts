import type { Instant } from '../calendar/instant';
import type { Audience } from '../ledger/audience';
import type { Actor } from '../ledger/actor';
import type { EventMap } from '../ledger/events';
import type { Channel } from './responses/channel';
import { corrected } from './responses/correct-delivery';
import type { NoticeEvents } from './events';
import { evolvePrepared } from './responses/evolve-prepared';
import type { Link } from './links/link';
import { evolveSituation } from './situation/evolve-situation';
import type { RecordedAct } from './responses/recorded-act';
import { answeredAt } from './responses/respond';
import { replacing } from './translations/translations';
import { without } from './responses/withdraw';
import { responseOf, type Commitment, type Miss, type Notice, type Response, type Revision } from './notice';

/** A notice event as the ledger holds it. */
export type NoticeEntry = {
  [T in keyof NoticeEvents]: { type: T; payload: EventMap[T] } & EntryMeta;
}[keyof NoticeEvents];

interface EntryMeta {
  agreement: string;
  subject: { id: string };
  seq: number;
  hash: string;
  at: Instant;
  actor: Actor;
  audience: Audience;
}

type Reported = Extract<NoticeEntry, { type: 'notice.reported' }>;

/** NOTICE-19. The notice that its first entry begins. */
export function begin(entry: Reported): Notice {
  return {
    agreement: entry.agreement,
    id: entry.subject.id,
    status: entry.payload.status,
    state: 'reported',
    level: null,
    audience: entry.audience,
    reportedBy: entry.actor,
    content: entry.payload.content,
    charterVersion: null,
    clocks: null,
    expected: [],
    responses: {},
    misses: [],
    revisions: [
      {
        version: 1,
        at: entry.at,
        by: entry.actor,
        event: entry.type,
        level: null,
        changes: {},
        note: null,
        audience: entry.audience,
      },
    ],
    version: 1,
  };
}

/**
 * NOTICE-19. The notice after an entry. Saving a command and replaying the ledger go through this one
 * function, so that replaying a notice's entries gives the notice that is stored.
 */
export function evolve(notice: Notice, entry: Exclude<NoticeEntry, Reported>): Notice {
  switch (entry.type) {
    case 'notice.issued': {
      const { level, clocks, expected, charterVersion, content } = entry.payload;
      const situation = evolveSituation(notice, entry);
      const audience = entry.audience;
      const issued = { ...notice, audience, content, clocks, expected, charterVersion, situation };
      return revise({ ...issued, state: 'issued' }, entry, { level });
    }
    case 'notice.updated': {
      const changes = Object.entries(entry.payload.changes).map(([field, to]) => [
        field,
        { from: notice.content[field as keyof Notice['content']], to },
      ]);
      const content = { ...notice.content, ...entry.payload.changes };
      return revise({ ...notice, content }, entry, {
        changes: Object.fromEntries(changes) as Revision['changes'],
      });
    }
    case 'notice.escalated':
    case 'notice.de-escalated': {
      const { level, from, clocks } = entry.payload;
      const situation = evolveSituation(notice, entry);
      return revise({ ...notice, clocks, situation }, entry, {
        level,
        changes: { level: { from, to: level } },
      });
    }
    case 'notice.resolved':
      return revise({ ...notice, state: 'resolved' }, entry, { note: entry.payload.summary });
    case 'notice.cancelled':
      return revise({ ...notice, state: 'cancelled' }, entry, { note: entry.payload.reason });
    case 'notice.acknowledged': {
      const { seq, hash, actor: by } = entry;
      const { late, via, party } = entry.payload;
      const at = answeredAt(entry.payload, entry.at);
      const acknowledged = { by, at, late, via, receipt: { seq, hash } };
      return note(respond(notice, party, { acknowledged }), entry, 'acknowledgement');
    }
    case 'notice.position-taken':
      return note(takePosition(notice, entry), entry, 'position');
    case 'notice.commitment-made': {
      const { commitment, party } = entry.payload;
      const { status, quantity } = commitment;
      const made = { ...commitment, deliveries: [], history: [{ entry: entry.seq, status, quantity }] };
      const commitments = [...responseOf(notice, party).commitments, made];
      return note(respond(notice, party, { commitments }), entry, 'commitment', commitment.n);
    }
    case 'notice.commitment-changed': {
      const { n, status, quantity } = entry.payload.commitment;
      const changed = changeOne(notice, entry.payload.party, n, (commitment) => ({
        ...commitment,
        status,
        quantity,
        history: [...(commitment.history ?? []), { entry: entry.seq, status, quantity }],
      }));
      return note(changed, entry, 'commitment-change', n);
    }
    case 'notice.delivery-recorded': {
      const { delivery, commitment: after, party, via } = entry.payload;
      const delivered = changeOne(notice, party, after.n, (commitment) => ({
        ...commitment,
        status: after.status,
        deliveries: [...commitment.deliveries, { ...delivery, via, entry: entry.seq }],
      }));
      return note(delivered, entry, 'delivery', after.n);
    }
    case 'notice.delivery-corrected': {
      const { delivery, commitment: of, party } = entry.payload;
      return changeOne(notice, party, of.n, (commitment) => corrected(commitment, delivery, entry.seq));
    }
    case 'notice.act-accepted':
      return mark(notice, entry, (act) => ({ ...act, standing: 'accepted' }));
    case 'notice.act-contested': {
      const contest = { reason: entry.payload.reason, by: entry.actor, at: entry.at };
      return mark(notice, entry, (act) => ({ ...act, standing: 'contested', contest }));
    }
    case 'notice.contest-settled': {
      const { outcome, reason, party, entry: number } = entry.payload;
      const settlement = { reason, by: entry.actor, at: entry.at };
      const after = mark(notice, entry, (act) => ({ ...act, standing: outcome, settlement }));
      const act = notice.recorded?.find((candidate) => candidate.entry === number);
      if (outcome === 'upheld' || !act) return after;
      return respond(after, party, without(responseOf(after, party), act, entry.seq));
    }
    case 'notice.role-assigned': {
      const { role, person, name, party } = entry.payload;
      return { ...notice, roles: [...(notice.roles ?? []), { role, person, name, party, since: entry.at }] };
    }
    case 'notice.role-ended': {
      const { role, person } = entry.payload;
      const roles = (notice.roles ?? []).filter((held) => held.role !== role || held.person !== person);
      return { ...notice, roles };
    }
    case 'notice.linked': {
      const { notice: other, kind } = entry.payload;
      const link = { notice: other, kind, audience: entry.audience };
      return { ...notice, links: [...otherLinks(notice, other), link] };
    }
    case 'notice.unlinked':
      return { ...notice, links: otherLinks(notice, entry.payload.notice) };
    case 'notice.merged':
      return revise({ ...notice, state: 'merged', mergedInto: entry.payload.into }, entry, {});
    case 'notice.duplicate-received': {
      const duplicate = { notice: entry.payload.duplicate, at: entry.at, audience: entry.audience };
      return { ...notice, duplicates: [...(notice.duplicates ?? []), duplicate] };
    }
    case 'notice.translated': {
      const made = { ...entry.payload.translation, by: entry.actor, at: entry.at };
      return { ...notice, translations: replacing(notice.translations ?? [], made) };
    }
    case 'notice.translation-removed': {
      const { language } = entry.payload;
      return { ...notice, translations: (notice.translations ?? []).filter((t) => t.language !== language) };
    }
    case 'notice.situation-reported':
    case 'notice.meeting-held':
    case 'notice.report-missed':
    case 'notice.meeting-missed':
      return { ...notice, situation: evolveSituation(notice, entry) };
    case 'notice.summarised':
      return { ...notice, summary: { text: entry.payload.text, by: entry.actor, at: entry.at } };
    case 'notice.lesson-drawn': {
      const { n, text, owner, dueAt } = entry.payload;
      return {
        ...notice,
        lessons: [...(notice.lessons ?? []), { n, text, owner, dueAt, outcome: null, note: null }],
      };
    }
    case 'notice.lesson-settled': {
      const { n, outcome, note: came } = entry.payload;
      const lessons = (notice.lessons ?? []).map((lesson) =>
        lesson.n === n ? { ...lesson, outcome, note: came } : lesson,
      );
      return { ...notice, lessons };
    }
    case 'notice.answer-prepared':
    case 'notice.prepared-approved':
    case 'notice.prepared-discarded':
      return { ...notice, prepared: evolvePrepared(notice.prepared ?? [], entry) };
    case 'notice.clock-missed': {
      const { clock, party, dueAt } = entry.payload;
      return { ...notice, misses: [...notice.misses, { clock, party, dueAt, reached: 'missed' }] };
    }
    case 'notice.chased': {
      const { clock, party, dueAt, to } = entry.payload;
      return {
        ...notice,
        misses: [...otherMisses(notice, entry.payload), { clock, party, dueAt, reached: to }],
      };
    }
  }
}

function revise(notice: Notice, entry: NoticeEntry, revision: Partial<Revision>): Notice {
  const version = notice.version + 1;
  const { at, actor: by, type: event, audience } = entry;
  const level = revision.level ?? notice.level;
  const full: Revision = { version, at, by, event, level, changes: {}, note: null, audience, ...revision };
  return { ...notice, version, level, revisions: [...notice.revisions, full] };
}

function respond(notice: Notice, party: string, part: Partial<Response>): Notice {
  const response = { ...responseOf(notice, party), ...part };
  return { ...notice, responses: { ...notice.responses, [party]: response } };
}

function takePosition(
  notice: Notice,
  { payload, actor: by, at: now, seq: entry }: Extract<NoticeEntry, { type: 'notice.position-taken' }>,
): Notice {
  const { position: before, earlierPositions = [] } = responseOf(notice, payload.party);
  const { position, late, via } = payload;
  const at = answeredAt(payload, now);
  const dueAt = notice.clocks?.positionBy ?? null;
  return respond(notice, payload.party, {
    position: { ...position, by, at, late, via, entry, dueAt },
    ...(before ? { earlierPositions: [...earlierPositions, before] } : {}),
  });
}

/** NOTICE-21. Keeps beside the answers which of them the secretariat recorded. */
function note(
  notice: Notice,
  entry: Extract<NoticeEntry, { payload: Channel }>,
  act: RecordedAct['act'],
  commitment: number | null = null,
): Notice {
  const { recorded, via, party } = entry.payload;
  if (!recorded) return notice;
  const { seq, actor: by, at } = entry;
  const about = { entry: seq, party, act, commitment, via, by, at };
  const made: RecordedAct = {
    ...about,
    ...recorded,
    standing: 'recorded',
    contest: null,
    settlement: null,
  };
  return { ...notice, recorded: [...(notice.recorded ?? []), made] };
}

function mark(
  notice: Notice,
  { payload }: { payload: { entry: number } },
  to: (act: RecordedAct) => RecordedAct,
): Notice {
  const recorded = (notice.recorded ?? []).map((act) => (act.entry === payload.entry ? to(act) : act));
  return { ...notice, recorded };
}

function changeOne(
  notice: Notice,
  party: string,
  n: number,
  to: (commitment: Commitment) => Commitment,
): Notice {
  const commitments = responseOf(notice, party).commitments.map((c) => (c.n === n ? to(c) : c));
  return respond(notice, party, { commitments });
}

const otherMisses = (
  notice: Notice,
  { clock, party, dueAt }: Pick<Miss, 'clock' | 'party' | 'dueAt'>,
): Miss[] => notice.misses.filter((m) => !(m.party === party && m.clock === clock && m.dueAt === dueAt));

const otherLinks = (notice: Notice, other: string): Link[] =>
  (notice.links ?? []).filter((link) => link.notice !== other);
