import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '../../../routing';
import { FILTERS, type Filters } from './filters';

const GROUPS = { state: 'noticeState', level: 'level', severity: 'severity' } as const;

/** Every choice is in the address, so that a list can be shared and gone back to. */
export function NoticeFilters({ filters }: { filters: Filters }) {
  const { t } = useTranslation(['notices', 'common']);
  const { slug: agreement, me } = useAgreement();
  const navigate = useNavigate();
  const [words, setWords] = useState(filters.q ?? '');
  const change = (changed: Partial<Record<keyof Filters, string | undefined>>) =>
    void navigate({
      to: '/$agreement/notices',
      params: { agreement },
      search: { ...filters, ...changed } as Filters,
      replace: true,
    });
  const look = useDebouncedCallback((q: string) => change({ q: q.trim() || undefined }), 300);
  const clear = () => {
    setWords('');
    void navigate({ to: '/$agreement/notices', params: { agreement }, search: {} });
  };
  return (
    <Group component="search" gap="xs" align="flex-end" data-live="free" data-print="no">
      <TextInput
        type="search"
        label={t('search')}
        value={words}
        onChange={({ currentTarget: { value } }) => {
          setWords(value);
          look(value);
        }}
        flex="1 1 14rem"
      />
      {(['state', 'level', 'severity'] as const).map((name) => (
        <Select
          key={name}
          label={t(`filter.${name}`)}
          data={FILTERS[name].map((value) => ({ value, label: t(`common:${GROUPS[name]}.${value}`) }))}
          value={filters[name] ?? null}
          onChange={(value) => change({ [name]: value ?? undefined })}
          placeholder={t('any')}
          clearable
          flex="1 1 8rem"
        />
      ))}
      {me.party && (
        <Button
          variant={filters.awaiting ? 'filled' : 'default'}
          aria-pressed={filters.awaiting !== undefined}
          onClick={() => change({ awaiting: filters.awaiting ? undefined : (me.party ?? undefined) })}
        >
          {t('awaiting', { party: me.party })}
        </Button>
      )}
      {Object.keys(filters).length > 0 && (
        <Button variant="subtle" onClick={clear}>
          {t('clear')}
        </Button>
      )}
    </Group>
  );
}
