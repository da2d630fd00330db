import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { actionOf, CommandButton, useDraft } from '../../../commands';
import { CommitmentBadge, Quantity, useFormat } from '../../../ui';
import { useCommitmentActs } from '../useNoticeAct';
import { ActPanel } from './ActPanel';
import classes from './MyCommitment.module.css';
import { QuantityField, type WrittenQuantity } from './QuantityField';

interface Props {
  notice: Shapes['NoticeDto'];
  party: string;
  commitment: Shapes['MadeCommitmentDto'];
}

/** One pledge of the reader's own party, with what may follow its status. */
export function MyCommitment({ notice, party, commitment }: Props) {
  const { t } = useTranslation(['notices', 'common']);
  const format = useFormat();
  const { n, kind, quantity, basis, status, deliveries } = commitment;
  const { change, deliver } = useCommitmentActs(notice, party, n);
  const draft = useDraft<WrittenQuantity>(`deliver:${notice.id}:${party}:${n}`, {
    amount: '',
    unit: quantity.unit as WrittenQuantity['unit'],
  });
  const isOpen = status === 'pledged' || status === 'confirmed';
  const what = { party, n, quantity: format.quantity(quantity) };
  const changeTo = (to: 'confirmed' | 'withdrawn') => (
    <CommandButton
      command={change}
      input={{ status: to }}
      action={actionOf(notice, 'change-commitment')}
      pending={t('sending')}
      done={t('changed')}
      variant={to === 'confirmed' ? 'filled' : 'default'}
      size="xs"
      confirm={{
        title: t(`${to}.ask`, what),
        binds: t(`${to}.binds`, what),
        label: t(`${to}.label`, what),
      }}
    >
      {t(`${to}.act`)}
    </CommandButton>
  );
  return (
    <div className={classes.commitment}>
      <Group gap="xs">
        <Text span fw={600}>
          {n}. {t(`common:commitmentKind.${kind}`)}
        </Text>
        <Quantity of={quantity} basis={basis} />
        <CommitmentBadge value={status} />
      </Group>
      {deliveries.length > 0 && (
        <Text size="sm">
          {t('deliveredSoFar', { list: deliveries.map((one) => format.quantity(one.quantity)).join(' + ') })}
        </Text>
      )}
      {isOpen && notice.state === 'issued' && (
        <Group gap="xs" align="flex-start" mt={6}>
          {status === 'pledged' && changeTo('confirmed')}
          {changeTo('withdrawn')}
          {status === 'confirmed' && (
            <ActPanel title={t('deliver')} action={actionOf(notice, 'record-delivery')}>
              <QuantityField
                label={t('delivered')}
                unitLabel={t('unit')}
                value={draft.value}
                onChange={draft.save}
              />
              <CommandButton
                command={deliver}
                input={() => ({ quantity: draft.value, at: new Date().toISOString() })}
                pending={t('sending')}
                done={t('deliveryDone')}
                onDone={draft.discard}
              >
                {t('deliver')}
              </CommandButton>
            </ActPanel>
          )}
        </Group>
      )}
    </div>
  );
}
