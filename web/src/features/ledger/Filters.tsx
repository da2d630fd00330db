import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFilter } from './find-entries';
import { readSearch } from './search';

const KINDS = ['notice.*', 'party.*', 'person.*', 'agreement.*'] as const;

export function Filters({ agreement, filter }: { agreement: string; filter: EntryFilter }) {
  const { t } = useTranslation('ledger');
  const navigate = useNavigate();
  const show = (search: object) =>
    navigate({ to: '/$agreement/ledger', params: { agreement }, search: readSearch(search) });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void show(Object.fromEntries(new FormData(event.currentTarget)));
  };
  const { types = '' } = filter;
  const kinds = [...KINDS, ...(types === '' || KINDS.some((kind) => kind === types) ? [] : [types])];
  return (
    <form onSubmit={submit} role="search" aria-label={t('filters')}>
      <Group align="end" gap="sm">
        <NativeSelect
          name="types"
          label={t('types')}
          defaultValue={types}
          data={[
            { value: '', label: t('everything') },
            ...kinds.map((kind) => ({ value: kind, label: t(`kind.${kind.split('.')[0]}`, kind) })),
          ]}
        />
        <TextInput
          name="subject"
          label={t('subject')}
          defaultValue={filter.subject}
          placeholder="N-2026-001"
        />
        <TextInput name="q" label={t('words')} defaultValue={filter.q} />
        <Button type="submit">{t('find')}</Button>
        <Button variant="subtle" onClick={() => void show({})}>
          {t('clear')}
        </Button>
      </Group>
    </form>
  );
}
