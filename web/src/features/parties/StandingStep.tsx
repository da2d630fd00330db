import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { actionOf, CommandButton } from '../../commands';
import type { Step } from './status';
import { usePartyCommand } from './usePartyCommand';

interface Props {
  step: Step;
  party: Shapes['PartyDto'];
  reason: string;
  onDone: () => void;
}

/** One change of standing, while the party can take it; its receipt stays afterwards. */
export function StandingStep({ step: { act, status, asksReason }, party, reason, onDone }: Props) {
  const { t } = useTranslation('parties');
  const change = usePartyCommand(party);
  const action = actionOf(party, act);
  if (!action.allowed && change.state.kind === 'idle') return null;
  const lacksReason = asksReason && action.allowed && reason === '' && change.state.kind === 'idle';
  return (
    <CommandButton
      variant="default"
      command={change}
      input={{ status, ...(reason && { reason }) }}
      action={lacksReason ? { ...action, allowed: false, reason: t('giveReason') } : action}
      pending={t('changing')}
      done={(answer) => t('nowStands', { name: answer.name, status: t(`status.${answer.status}`) })}
      confirm={{
        title: t(`ask.${act}`, { name: party.name }),
        binds: t(`binds.${act}`, { name: party.name }),
        label: t(`act.${act}`),
      }}
      onDone={onDone}
    >
      {t(`act.${act}`)}
    </CommandButton>
  );
}
