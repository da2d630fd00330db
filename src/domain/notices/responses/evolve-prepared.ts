import type { Instant } from '../../calendar/instant';
import type { Actor } from '../../ledger/actor';
import type { NoticeEvents } from '../events';
import type { PreparedAnswer } from '../notice';

type PreparedEvent = 'notice.answer-prepared' | 'notice.prepared-approved' | 'notice.prepared-discarded';

/** An event about a prepared answer as the ledger holds it. */
type PreparedEntry = {
  [T in PreparedEvent]: { type: T; payload: NoticeEvents[T]; actor: Actor; at: Instant };
}[PreparedEvent];

/** NOTICE-19. What the parties have prepared, after an entry. */
export function evolvePrepared(answers: PreparedAnswer[], entry: PreparedEntry): PreparedAnswer[] {
  const { party, n } = entry.payload;
  const isIt = (answer: PreparedAnswer) => answer.party === party && answer.n === n;
  const { actor: by, at } = entry;
  switch (entry.type) {
    case 'notice.answer-prepared': {
      const { revision, of, position, commitments } = entry.payload;
      const content = { revision, of, position, commitments, preparedBy: by, at };
      if (answers.some(isIt)) {
        return answers.map((answer) => (isIt(answer) ? { ...answer, ...content } : answer));
      }
      return [...answers, { n, party, status: 'open', decided: null, ...content }];
    }
    case 'notice.prepared-approved': {
      const decided = { by, at, reason: null };
      return answers.map((answer) => (isIt(answer) ? { ...answer, status: 'approved', decided } : answer));
    }
    case 'notice.prepared-discarded': {
      const decided = { by, at, reason: entry.payload.reason };
      return answers.map((answer) => (isIt(answer) ? { ...answer, status: 'discarded', decided } : answer));
    }
  }
}
