import { useTranslation } from 'react-i18next';
import { answerOf, api } from '../../api';
import { CommandButton, useCommand, type Action } from '../../commands';

interface Props {
  agreement: string;
  notice: string;
  party: string;
  action: Action;
  /** Told the number of the ledger entry. */
  onDone: (entry: number) => void;
}

/** Acknowledging says "we have seen it" and binds to nothing, so it is not asked about. */
export function AcknowledgeButton({ action, onDone, ...path }: Props) {
  const { t } = useTranslation('situationRoom');
  const acknowledge = useCommand(() =>
    answerOf(
      api.PUT('/api/v1/agreements/{agreement}/notices/{notice}/responses/{party}/acknowledgement', {
        params: { path },
        body: {},
      }),
    ),
  );
  return (
    <CommandButton
      command={acknowledge}
      input={null}
      action={action}
      pending={t('acknowledging')}
      done={t('acknowledged')}
      size="compact-sm"
      onDone={({ receipt }) => onDone(receipt.seq)}
    >
      {t('acknowledge', { party: path.party })}
    </CommandButton>
  );
}
