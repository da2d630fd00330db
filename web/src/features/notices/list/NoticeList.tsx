import { Button, Group, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../../api';
import { TextLink, useAgreement } from '../../../routing';
import {
  DataTable,
  EmptyState,
  ErrorState,
  Instant,
  LevelBadge,
  LoadingState,
  PageTitle,
  SeverityBadge,
  StateBadge,
  Tag,
  type Column,
} from '../../../ui';
import { Answers } from './Answers';
import { NoticeFilters } from './NoticeFilters';
import type { Filters } from './filters';

const route = getRouteApi('/member/$agreement/notices');
const PATH = '/api/v1/agreements/{agreement}/notices';
const PAGE = 50;

function useNotices(agreement: string, filters: Filters) {
  return useInfiniteQuery({
    queryKey: [PATH, { path: { agreement }, query: filters }, 'pages'] as const,
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET(PATH, {
          params: {
            path: { agreement },
            query: { ...filters, limit: PAGE, ...(pageParam && { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** All notices that the reader may see, by the filters in the address. */
export function NoticeList() {
  const { t } = useTranslation('notices');
  const { slug: agreement } = useAgreement();
  const filters = route.useSearch();
  const pages = useNotices(agreement, filters);
  const notices = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const columns: Column<Shapes['NoticeDto']>[] = [
    {
      key: 'headline',
      head: t('notice'),
      cell: ({ id, headline, status }) => (
        <>
          <TextLink to="/$agreement/notices/$notice" params={{ agreement, notice: id }} fw={600}>
            {headline}
          </TextLink>
          <Group gap={6} mt={2}>
            <Text span size="xs" c="dimmed">
              {id}
            </Text>
            {status === 'exercise' && <Tag tone="exercise">{t('exercise')}</Tag>}
          </Group>
        </>
      ),
    },
    {
      key: 'severity',
      head: t('filter.severity'),
      cell: ({ severity }) => <SeverityBadge value={severity} />,
    },
    {
      key: 'level',
      head: t('filter.level'),
      cell: ({ level }) => (level ? <LevelBadge value={level} /> : '–'),
    },
    { key: 'state', head: t('filter.state'), cell: ({ state }) => <StateBadge value={state} /> },
    { key: 'answers', head: t('answers'), cell: (notice) => <Answers notice={notice} /> },
    { key: 'onset', head: t('onset'), cell: ({ onset }) => <Instant at={onset} /> },
  ];
  return (
    <Stack>
      <PageTitle>{t('title')}</PageTitle>
      <NoticeFilters filters={filters} />
      {pages.isPending && <LoadingState lines={6} />}
      {pages.isError && <ErrorState error={pages.error} onRetry={() => pages.refetch()} />}
      {pages.isSuccess && notices.length === 0 && <EmptyState title={t('none')} text={t('noneWhat')} />}
      {notices.length > 0 && (
        <DataTable caption={t('title')} columns={columns} rows={notices} rowKey={({ id }) => id} />
      )}
      {pages.hasNextPage && (
        <Button variant="default" onClick={() => pages.fetchNextPage()} loading={pages.isFetchingNextPage}>
          {t('more')}
        </Button>
      )}
    </Stack>
  );
}
