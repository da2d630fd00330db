import { Select, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { actionOf, CommandButton, useDraft } from '../../../commands';
import { useFormat } from '../../../ui';
import { usePartyActs } from '../useNoticeAct';
import { ActPanel } from './ActPanel';
import { QuantityField, type WrittenQuantity } from './QuantityField';

type Kind = Shapes['CommitmentDto']['kind'];

const KINDS: readonly Kind[] = [
  'stock-release',
  'swap',
  'diverted-offtake',
  'extra-production',
  'demand-restraint',
  'substitution',
  'finance',
  'permit-fast-track',
];

interface Written {
  kind: Kind;
  quantity: WrittenQuantity;
  note: string;
}

const EMPTY: Written = { kind: 'stock-release', quantity: { amount: '', unit: 't' }, note: '' };

/** A pledge of a quantity, set against the loss in the loss's own basis. */
export function CommitForm({ notice, party }: { notice: Shapes['NoticeDto']; party: string }) {
  const { t } = useTranslation(['notices', 'common']);
  const format = useFormat();
  const { commit } = usePartyActs(notice, party);
  const { value, save, discard } = useDraft<Written>(`commit:${notice.id}:${party}`, EMPTY);
  const basis = notice.loss?.basis ?? 'contained';
  const isNumber = /^\d+(\.\d+)?$/.test(value.quantity.amount);
  const what = {
    party,
    kind: t(`common:commitmentKind.${value.kind}`),
    quantity: isNumber ? format.quantity(value.quantity) : value.quantity.amount,
  };
  return (
    <ActPanel title={t('commit')} action={actionOf(notice, 'commit')}>
      <Select
        label={t('kind')}
        data={KINDS.map((kind) => ({ value: kind, label: t(`common:commitmentKind.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => save({ ...value, kind: kind ?? value.kind })}
        allowDeselect={false}
        maw={320}
      />
      <QuantityField
        label={t('quantity', { basis: t(`common:basis.${basis}`) })}
        unitLabel={t('unit')}
        value={value.quantity}
        onChange={(quantity) => save({ ...value, quantity })}
      />
      <Textarea
        label={t('note')}
        value={value.note}
        onChange={({ currentTarget }) => save({ ...value, note: currentTarget.value })}
        autosize
        minRows={2}
      />
      <CommandButton
        command={commit}
        input={{ ...value, basis, note: value.note.trim() || null }}
        pending={t('sending')}
        done={t('commitDone')}
        confirm={{
          title: t('commitAsk', what),
          binds: t('commitBinds', what),
          label: t('commitLabel', what),
        }}
        onDone={discard}
      >
        {t('commit')}
      </CommandButton>
    </ActPanel>
  );
}
