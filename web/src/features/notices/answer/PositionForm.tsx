import { NumberInput, Radio, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { actionOf, CommandButton, useDraft } from '../../../commands';
import { usePartyActs } from '../useNoticeAct';
import { ActPanel } from './ActPanel';

type Position = Shapes['TakenPositionDto'];

interface Props {
  notice: Shapes['NoticeDto'];
  party: string;
  position: Position | null;
}

const STANCES = ['affected', 'can-help', 'neutral'] as const;

interface Written {
  stance: Position['stance'];
  note: string;
  stockCoverDays: number | null;
}

/** What the party makes of it; a later position supersedes an earlier one. */
export function PositionForm({ notice, party, position }: Props) {
  const { t } = useTranslation(['notices', 'common']);
  const { takePosition } = usePartyActs(notice, party);
  const { value, save, discard } = useDraft<Written>(`position:${notice.id}:${party}`, {
    stance: position?.stance ?? 'affected',
    note: position?.note ?? '',
    stockCoverDays: position?.stockCoverDays ?? null,
  });
  const stance = t(`common:stance.${value.stance}`);
  return (
    <ActPanel
      title={t(position ? 'changePosition' : 'takePosition')}
      action={actionOf(notice, 'take-position')}
    >
      <Radio.Group
        label={t('stance')}
        value={value.stance}
        onChange={(chosen) => save({ ...value, stance: chosen })}
      >
        <Group mt={4}>
          {STANCES.map((one) => (
            <Radio key={one} value={one} label={t(`common:stance.${one}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Textarea
        label={t('note')}
        description={t('noteWhat')}
        value={value.note}
        onChange={({ currentTarget }) => save({ ...value, note: currentTarget.value })}
        autosize
        minRows={2}
      />
      <NumberInput
        label={t('stockCover')}
        value={value.stockCoverDays ?? ''}
        onChange={(days) => save({ ...value, stockCoverDays: days === '' ? null : Number(days) })}
        min={0}
        allowDecimal={false}
        w={180}
      />
      <CommandButton
        command={takePosition}
        input={{ ...value, note: value.note.trim() || null }}
        pending={t('sending')}
        done={t('positionDone')}
        confirm={{
          title: t('positionAsk', { party, stance }),
          binds: t('positionBinds', { party }),
          label: t('positionLabel', { party }),
        }}
        onDone={discard}
      >
        {t(position ? 'changePosition' : 'takePosition')}
      </CommandButton>
    </ActPanel>
  );
}
