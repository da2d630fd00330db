import { Badge, Stack, Table, Text, Title } from '@mantine/core';
import { keepPreviousData, useSuspenseQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { TextLink, useAgreement } from '../../routing';
import { MineralFilters } from './MineralFilters';
import { SegmentStrip } from './SegmentStrip';

const route = getRouteApi('/member/$agreement/minerals');

const minerals = (agreement: string, query: object) =>
  read('/api/v1/agreements/{agreement}/minerals', { path: { agreement }, query: { limit: 500, ...query } });

/** The minerals that the agreement is about. */
export function Minerals() {
  const { t } = useTranslation('minerals');
  const { slug: agreement } = useAgreement();
  const filters = route.useSearch();
  const { items: all } = useSuspenseQuery(minerals(agreement, {})).data;
  const { data, isPlaceholderData } = useQuery({
    ...minerals(agreement, filters),
    placeholderData: keepPreviousData,
  });
  const lines = data?.items ?? [];
  return (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2">
          {t('title')}
        </Title>
        <Text c="dimmed">{t('lead')}</Text>
      </div>
      <MineralFilters groups={[...new Set(all.map(({ group }) => group))]} />
      <Text size="sm" role="status">
        {t('found', { count: lines.length, all: all.length })}
      </Text>
      {lines.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={280} type="native">
          <Table verticalSpacing="xs" opacity={isPlaceholderData ? 0.6 : 1}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('mineral')}</Table.Th>
                <Table.Th scope="col" visibleFrom="sm">
                  {t('kind')}
                </Table.Th>
                <Table.Th scope="col">{t('segments')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map(({ id, name, symbol, group, addedIn2025, segments }) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" fw={400}>
                    <TextLink to="/$agreement/minerals/$mineral" params={{ agreement, mineral: id }} fw={600}>
                      {name}
                    </TextLink>
                    {symbol && (
                      <Text span c="dimmed" size="sm">
                        {` ${symbol}`}
                      </Text>
                    )}
                    {addedIn2025 && (
                      <Badge ml="xs" size="sm" variant="outline" color="gray" tt="none">
                        {t('added')}
                      </Badge>
                    )}
                    <Text size="xs" c="dimmed" hiddenFrom="sm">
                      {t(`group.${group}`, { defaultValue: group })}
                    </Text>
                  </Table.Th>
                  <Table.Td visibleFrom="sm">{t(`group.${group}`, { defaultValue: group })}</Table.Td>
                  <Table.Td>
                    <SegmentStrip segments={segments} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
