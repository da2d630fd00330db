import type { Instant } from '../calendar/instant';
import { LEVELS, type Charter, type Level, type LevelRules } from '../charters/charter';
import type { LedgerEvent } from '../ledger/events';
import { conflict, invalid, ok, type Result } from '../result';
import { startClocks, tightenClocks } from './clocks';
import type { Clocks, Notice } from './notice';
import { stateAllows } from './transitions';

/** NOTICE-3. The secretariat issues a reported notice at a level; the charter's clocks start. */
export function issue(
  notice: Notice,
  level: Level,
  charter: { rules: Charter; version: number },
  expected: string[],
  now: Instant,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'issue');
  if (!allowed.ok) return allowed;
  return ok({
    type: 'notice.issued',
    payload: {
      status: notice.status,
      level,
      content: notice.content,
      clocks: startClocks(levelRules(charter.rules, level), now),
      expected,
      charterVersion: charter.version,
      ...(notice.translations?.length ? { translations: notice.translations } : {}),
    },
  });
}

/** NOTICE-9. Escalation raises the level and may only bring deadlines forward. */
export function escalate(notice: Notice, level: Level, charter: Charter, now: Instant): Result<LedgerEvent> {
  const running = runningNotice(notice, 'escalate');
  if (!running.ok) return running;
  const { level: from, clocks } = running.value;
  if (rank(level) <= rank(from)) return levelRefused(notice, from, level, 'higher');
  const raised = tightenClocks(clocks, startClocks(levelRules(charter, level), now));
  return ok({ type: 'notice.escalated', payload: { status: notice.status, from, level, clocks: raised } });
}

/** NOTICE-10. De-escalation lowers the level; deadlines already set stand, the reporting rhythm follows. */
export function deEscalate(notice: Notice, level: Level, charter: Charter): Result<LedgerEvent> {
  const running = runningNotice(notice, 'de-escalate');
  if (!running.ok) return running;
  const { level: from, clocks } = running.value;
  if (rank(level) >= rank(from)) return levelRefused(notice, from, level, 'lower');
  const lowered = { ...clocks, reportEvery: levelRules(charter, level).reportEvery };
  return ok({
    type: 'notice.de-escalated',
    payload: { status: notice.status, from, level, clocks: lowered },
  });
}

/** NOTICE-11. An issued notice is resolved with a summary of how it ended. */
export function resolve(notice: Notice, summary: string): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'resolve');
  if (!allowed.ok) return allowed;
  return ok({ type: 'notice.resolved', payload: { status: notice.status, summary } });
}

/** NOTICE-12. A notice is cancelled, before or after it was issued, with a reason. */
export function cancel(notice: Notice, reason: string): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'cancel');
  if (!allowed.ok) return allowed;
  return ok({ type: 'notice.cancelled', payload: { status: notice.status, reason } });
}

export const rank = (level: Level): number => LEVELS.indexOf(level);

/** The charter's rules for a level; CHARTER-1 guarantees that each level has them, in order. */
export function levelRules(charter: Charter, level: Level): LevelRules {
  return charter.crisis.levels[rank(level)] as LevelRules;
}

function runningNotice(
  notice: Notice,
  action: 'escalate' | 'de-escalate',
): Result<{ level: Level; clocks: Clocks }> {
  const allowed = stateAllows(notice, action);
  if (!allowed.ok) return allowed;
  if (notice.level === null || notice.clocks === null) {
    return conflict('notice.not-issued', `Notice ${notice.id} has no level yet; issue it first.`);
  }
  return ok({ level: notice.level, clocks: notice.clocks });
}

function levelRefused(notice: Notice, from: Level, level: Level, wanted: 'higher' | 'lower') {
  return invalid(
    `notice.level-not-${wanted}`,
    `Notice ${notice.id} is at ${from}; choose a ${wanted} level than that, not ${level}.`,
    [{ pointer: '/level', detail: `Must be ${wanted} than ${from}.` }],
  );
}
