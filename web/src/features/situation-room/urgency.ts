import type { Shapes } from '../../api';

export type Notice = Shapes['NoticeDto'];

const ORDER: Notice['severity'][] = ['extreme', 'severe', 'moderate', 'minor', 'unknown'];
const LEVELS: Notice['level'][] = ['crisis', 'alert', 'watch', null];

/** The worst first: by severity, then by level, then the newest. */
export const byUrgency = (notices: Notice[]): Notice[] =>
  [...notices].sort(
    (a, b) =>
      ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) ||
      LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
      (a.id < b.id ? 1 : -1),
  );

export const worst = (notices: Notice[]): Notice['severity'] => byUrgency(notices)[0]?.severity ?? 'unknown';
