import { answerOf, api, type Shapes } from '../../api';
import { ifMatch, useCommand } from '../../commands';

type Notice = Shapes['NoticeDto'];
const NOTICE = '/api/v1/agreements/{agreement}/notices/{notice}';
const RESPONSE = `${NOTICE}/responses/{party}` as const;

/** Acts of one party on one notice, each a command of its own. */
export function usePartyActs({ agreement, id: notice }: Notice, party: string) {
  const path = { agreement, notice, party };
  const keyed = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  return {
    acknowledge: useCommand((body: Shapes['AcknowledgeDto']) =>
      answerOf(api.PUT(`${RESPONSE}/acknowledgement`, { params: { path }, body })),
    ),
    takePosition: useCommand((body: Shapes['PositionDto']) =>
      answerOf(api.PUT(`${RESPONSE}/position`, { params: { path }, body })),
    ),
    commit: useCommand((body: Shapes['CommitmentDto'], key) =>
      answerOf(api.POST(`${RESPONSE}/commitments`, { params: keyed(key), body })),
    ),
    approve: useCommand(({ n, ...body }: Shapes['ApproveDto'] & { n: number }, key) =>
      answerOf(
        api.POST(`${RESPONSE}/prepared/{n}/approve`, {
          params: { path: { ...path, n }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    ),
  };
}

/** Changes and deliveries of one commitment. */
export function useCommitmentActs({ agreement, id: notice }: Notice, party: string, n: number) {
  const path = { agreement, notice, party, n };
  return {
    change: useCommand((body: Shapes['CommitmentChangeDto']) =>
      answerOf(api.PATCH(`${RESPONSE}/commitments/{n}`, { params: { path }, body })),
    ),
    deliver: useCommand((body: Shapes['DeliveryDto'], key) =>
      answerOf(
        api.POST(`${RESPONSE}/commitments/{n}/deliveries`, {
          params: { path, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    ),
  };
}

/** What those who run the response do to the notice as a whole; each names the version that it saw. */
export function useRunningActs({ agreement, id: notice, version }: Notice) {
  const path = { agreement, notice };
  const seen = (key: string) => ({
    path,
    header: { 'If-Match': ifMatch(version), 'Idempotency-Key': key },
  });
  return {
    issue: useCommand((body: Shapes['LevelDto'], key) =>
      answerOf(api.POST(`${NOTICE}/issue`, { params: seen(key), body })),
    ),
    escalate: useCommand((body: Shapes['LevelDto'], key) =>
      answerOf(api.POST(`${NOTICE}/escalate`, { params: seen(key), body })),
    ),
    deEscalate: useCommand((body: Shapes['LevelDto'], key) =>
      answerOf(api.POST(`${NOTICE}/de-escalate`, { params: seen(key), body })),
    ),
    resolve: useCommand((body: Shapes['ResolveDto'], key) =>
      answerOf(api.POST(`${NOTICE}/resolve`, { params: seen(key), body })),
    ),
    cancel: useCommand((body: Shapes['CancelDto'], key) =>
      answerOf(api.POST(`${NOTICE}/cancel`, { params: seen(key), body })),
    ),
  };
}

/** What is written beside the notice. */
export function useWritingActs({ agreement, id: notice }: Notice) {
  const path = { agreement, notice };
  const keyed = (key: string) => ({ path, header: { 'Idempotency-Key': key } });
  return {
    report: useCommand((body: Shapes['SituationReportDto'], key) =>
      answerOf(api.POST(`${NOTICE}/reports`, { params: keyed(key), body })),
    ),
    comment: useCommand((body: Shapes['NewCommentDto'], key) =>
      answerOf(api.POST(`${NOTICE}/comments`, { params: keyed(key), body })),
    ),
  };
}
