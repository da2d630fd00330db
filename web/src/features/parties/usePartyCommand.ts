import { answerOf, api, type Shapes } from '../../api';
import { ifMatch, useCommand } from '../../commands';

/** Changes a party as this reader has seen it. */
export const usePartyCommand = ({ agreement, code, version }: Shapes['PartyDto']) =>
  useCommand((body: Shapes['PartyChangeDto'], _: string) =>
    answerOf(
      api.PATCH('/api/v1/agreements/{agreement}/parties/{party}', {
        params: { path: { agreement, party: code }, header: { 'If-Match': ifMatch(version) } },
        body,
      }),
    ),
  );
