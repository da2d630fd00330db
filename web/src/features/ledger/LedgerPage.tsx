import { Group, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ButtonLink, useAgreement } from '../../routing';
import { CheckpointPanel } from './CheckpointPanel';
import { EntryList } from './EntryList';
import { Filters } from './Filters';
import { findEntries } from './find-entries';
import { VerifyPanel } from './VerifyPanel';

const route = getRouteApi('/member/$agreement/ledger');
/** By this name the live layer finds the answer. */
const LEDGER = '/api/v1/agreements/{agreement}/ledger';

export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const { slug: agreement } = useAgreement();
  const { before, after, ...filter } = route.useSearch();
  const place = { before, after };
  const { data, isPlaceholderData, error } = useQuery({
    queryKey: [LEDGER, { path: { agreement }, filter, place }],
    queryFn: ({ signal }) => findEntries({ agreement, ...filter, ...place }, signal),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;
  const to = '/$agreement/ledger';
  const at = (where: object) => ({ to, params: { agreement }, search: { ...filter, ...where } }) as const;
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text c="dimmed" maw="65ch">
          {t('what', { count: data?.head ?? 0 })}
        </Text>
      </div>
      <VerifyPanel agreement={agreement} />
      <CheckpointPanel agreement={agreement} />
      <Filters key={JSON.stringify(filter)} agreement={agreement} filter={filter} />
      {data && <EntryList agreement={agreement} entries={data.items} isOld={isPlaceholderData} />}
      <Group component="nav" aria-label={t('pages')}>
        {data?.newer != null && (
          <>
            <ButtonLink variant="default" {...at({})}>
              {t('newest')}
            </ButtonLink>
            <ButtonLink variant="default" {...at({ after: data.newer })}>
              {t('newer')}
            </ButtonLink>
          </>
        )}
        {data?.older != null && (
          <ButtonLink variant="default" {...at({ before: data.older })}>
            {t('older', { before: data.older })}
          </ButtonLink>
        )}
      </Group>
    </Stack>
  );
}
