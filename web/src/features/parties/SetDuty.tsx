import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../api';
import { CommandButton, useCommand } from '../../commands';
import { useAgreement } from '../../routing';
import { fromLocal, toLocal } from './local-time';

type Shift = Shapes['ShiftDto'];

interface Props {
  party: string;
  shifts: Shift[];
  people: Shapes['PersonDto'][];
}

/** The delegation writes who is on duty; saving replaces the whole roster. */
export function SetDuty({ party, shifts: kept, people }: Props) {
  const { t } = useTranslation('parties');
  const { slug: agreement } = useAgreement();
  const [shifts, setShifts] = useState(kept);
  const [isOpen, setIsOpen] = useState(false);
  const set = useCommand((body: Shapes['SetDutyRosterDto'], _: string) =>
    answerOf(
      api.PUT('/api/v1/agreements/{agreement}/parties/{party}/duty-roster', {
        params: { path: { agreement, party } },
        body,
      }),
    ),
  );
  const change = (i: number, part: Partial<Shift>) =>
    setShifts(shifts.map((shift, at) => (at === i ? { ...shift, ...part } : shift)));
  const add = () => setShifts([...shifts, { person: people[0]?.id ?? '', from: '', to: '', note: null }]);
  const begin = () => {
    setShifts(kept);
    setIsOpen(true);
  };
  if (!isOpen)
    return (
      <Button variant="default" size="xs" onClick={begin} w="fit-content">
        {t('editDuty')}
      </Button>
    );
  return (
    <Stack gap="sm">
      {shifts.map((shift, i) => (
        <Group key={i} component="fieldset" align="flex-end" gap="xs" m={0} p={0} bd={0}>
          <NativeSelect
            label={t('person')}
            value={shift.person}
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={({ currentTarget }) => change(i, { person: currentTarget.value })}
          />
          {(['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="datetime-local"
              label={t(end === 'from' ? 'dutyFrom' : 'dutyTo')}
              value={shift[end] && toLocal(shift[end])}
              onChange={({ currentTarget }) => change(i, { [end]: fromLocal(currentTarget.value) })}
            />
          ))}
          <TextInput
            label={t('note')}
            value={shift.note ?? ''}
            maxLength={500}
            onChange={({ currentTarget }) => change(i, { note: currentTarget.value || null })}
          />
          <Button variant="default" onClick={() => setShifts(shifts.filter((_, at) => at !== i))}>
            {t('removeShift', { n: i + 1 })}
          </Button>
        </Group>
      ))}
      <Group align="flex-start">
        <Button variant="default" onClick={add}>
          {t('addShift')}
        </Button>
        <CommandButton command={set} input={{ shifts }} pending={t('changing')} done={t('dutySet')}>
          {t('saveDuty')}
        </CommandButton>
      </Group>
    </Stack>
  );
}
