import type { Shapes } from '../../api';

export type AnswerState = 'silent' | 'missed' | 'acknowledged' | 'position' | 'committed';

/** How far a party has answered, in one word: the furthest it went. */
export function answerState(
  { party, acknowledged, position, commitments }: Shapes['ResponseDto'],
  misses: Shapes['MissDto'][],
): AnswerState {
  if (commitments.some(({ status }) => status !== 'withdrawn')) return 'committed';
  if (position) return 'position';
  if (acknowledged) return 'acknowledged';
  return misses.some((miss) => miss.party === party) ? 'missed' : 'silent';
}

/** How many of those bound to answer have come at least so far. */
export function countAnswers(notice: Shapes['NoticeDto']): {
  expected: number;
  acknowledged: number;
  positions: number;
  committed: number;
} {
  const bound = notice.responses.filter(({ isExpected }) => isExpected);
  const committed = notice.responses.filter(
    (response) => answerState(response, notice.misses) === 'committed',
  );
  return {
    expected: bound.length,
    acknowledged: bound.filter(({ acknowledged }) => acknowledged).length,
    positions: bound.filter(({ position }) => position).length,
    committed: committed.length,
  };
}
