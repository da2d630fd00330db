import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';

export interface PartyFigures {
  name: string;
  constituency: string;
  basis: Record<string, string>;
}

interface Props {
  rules: Shapes['CharterDto'];
  value: PartyFigures;
  onChange: (value: PartyFigures) => void;
  nameHint?: string;
}

/** What is recorded of a party besides its standing: name, constituency, and a figure for each basis of the charter. */
export function PartyFields({ rules, value, onChange, nameHint }: Props) {
  const { t } = useTranslation('parties');
  return (
    <Stack gap="sm">
      <TextInput
        label={t('name')}
        description={nameHint}
        value={value.name}
        maxLength={200}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <NativeSelect
        label={t('constituency')}
        value={value.constituency}
        data={rules.constituencies.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={({ currentTarget }) => onChange({ ...value, constituency: currentTarget.value })}
      />
      {rules.bases.map(({ key, title, unit }) => (
        <TextInput
          key={key}
          label={title}
          description={t('in', { unit })}
          inputMode="decimal"
          value={value.basis[key] ?? ''}
          onChange={({ currentTarget }) =>
            onChange({ ...value, basis: { ...value.basis, [key]: currentTarget.value.trim() } })
          }
        />
      ))}
    </Stack>
  );
}
