import type { Shapes } from '../../../api';
import type { Answered } from '../../../ui';

type Notice = Shapes['NoticeDto'];
type Response = Shapes['ResponseDto'];

/** How a party stands with one of the two clocks. */
export function answered(
  notice: Pick<Notice, 'misses' | 'state'>,
  { party, isExpected, acknowledged, position }: Response,
  clock: 'acknowledge' | 'position',
): Answered {
  const given = clock === 'acknowledge' ? acknowledged : position;
  if (given !== null) return given.late ? 'late' : 'given';
  const isMissed = notice.misses.some((miss) => miss.party === party && miss.clock === clock);
  if (isMissed || (isExpected && notice.state === 'resolved')) return 'missed';
  return isExpected ? 'awaited' : 'not-asked';
}
