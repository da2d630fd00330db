import type { Reader } from '../ledger/audience';
import { actionsFor, type Action } from './actions';
import { coverage, type Coverage } from './coverage';
import { responseOf, type Notice, type NoticeContent, type Response } from './notice';

/** A notice as the interface shows it: the aggregate with its content on top and what follows from it. */
export interface NoticeView
  extends NoticeContent, Omit<Notice, 'content' | 'responses' | 'agreement' | 'audience' | 'expected'> {
  agreement: string;
  audience: Notice['audience'];
  responses: ({ party: string; isExpected: boolean } & Response)[];
  coverage: Coverage | null;
  actions: Action[];
}

/** NOTICE-20. The response matrix has a row for each party bound to answer and each that did. */
export function present(notice: Notice, reader: Reader): NoticeView {
  const { content, responses, expected, ...rest } = notice;
  const parties = [...new Set([...expected, ...Object.keys(responses)])].sort();
  return {
    ...rest,
    ...content,
    responses: parties.map((party) => ({
      party,
      isExpected: expected.includes(party),
      ...responseOf(notice, party),
    })),
    coverage: coverage(notice),
    actions: actionsFor(notice, reader),
  };
}
