import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFilters, SEGMENTS, type Filters } from './filters';

const route = getRouteApi('/member/$agreement/minerals');
const TYPING_MILLISECONDS = 250;

/** Narrows the list; every choice is in the address. */
export function MineralFilters({ groups }: { groups: string[] }) {
  const { t } = useTranslation('minerals');
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState({ q: filters.q ?? '', hs: filters.hs ?? '' });
  const narrow = (change: Filters) =>
    navigate({ search: (before) => readFilters({ ...before, ...change }), replace: true });
  const narrowSoon = useDebouncedCallback(narrow, TYPING_MILLISECONDS);
  const type = (field: 'q' | 'hs', value: string) => {
    setTyped({ ...typed, [field]: value });
    narrowSoon({ [field]: value });
  };
  const clear = () => {
    setTyped({ q: '', hs: '' });
    void navigate({ search: {}, replace: true });
  };
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <Group component="search" align="flex-end" gap="sm" data-live="free">
      <TextInput
        type="search"
        label={t('search')}
        value={typed.q}
        onChange={({ currentTarget }) => type('q', currentTarget.value)}
        maxLength={100}
      />
      <NativeSelect
        label={t('kind')}
        value={filters.group ?? ''}
        onChange={({ currentTarget }) => void narrow({ group: currentTarget.value })}
        data={[
          { value: '', label: t('all') },
          ...groups.map((value) => ({ value, label: t(`group.${value}`, { defaultValue: value }) })),
        ]}
      />
      <NativeSelect
        label={t('segmentOne')}
        value={filters.segment ?? ''}
        onChange={({ currentTarget }) =>
          void narrow(readFilters({ ...filters, segment: currentTarget.value }))
        }
        data={[
          { value: '', label: t('all') },
          ...SEGMENTS.map((value) => ({ value, label: t(`segment.${value}`) })),
        ]}
      />
      <TextInput
        label={t('hs')}
        inputMode="numeric"
        value={typed.hs}
        onChange={({ currentTarget }) => type('hs', currentTarget.value.replaceAll(/\D/g, ''))}
        maxLength={6}
        w={150}
      />
      {isNarrowed && (
        <Button variant="default" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}
