import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink, useAgreement } from '../../routing';
import { AdmitParty } from './AdmitParty';
import { charterQuery, partiesQuery } from './queries';
import { STATUSES } from './status';
import { StatusBadge } from './StatusBadge';

const route = getRouteApi('/member/$agreement/parties');

/** Who takes part in the agreement, and how each stands. */
export function Parties() {
  const { t } = useTranslation('parties');
  const { slug: agreement, me } = useAgreement();
  const { status } = route.useSearch();
  const { items } = useSuspenseQuery(partiesQuery(agreement)).data;
  const { rules } = useSuspenseQuery(charterQuery(agreement)).data;
  const titleOf = new Map(rules.constituencies.map(({ key, title }) => [key, title]));
  const shown = items.filter((party) => status === undefined || party.status === status);
  return (
    <Stack>
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1} size="h2">
            {t('title')}
          </Title>
          <Text c="dimmed">{t('lead')}</Text>
        </div>
        {me.role === 'secretariat' && <AdmitParty agreement={agreement} rules={rules} />}
      </Group>
      <Group component="nav" gap="md" aria-label={t('filter')}>
        {[undefined, ...STATUSES].map((one) => (
          <TextLink
            key={one ?? 'all'}
            to="/$agreement/parties"
            params={{ agreement }}
            search={one ? { status: one } : {}}
            activeOptions={{ exact: true, explicitUndefined: true }}
            activeProps={{ fw: 700, 'aria-current': 'page' }}
            size="sm"
          >
            {t(one ? `status.${one}` : 'all')} ({items.filter((party) => !one || party.status === one).length}
            )
          </TextLink>
        ))}
      </Group>
      {shown.length === 0 ? (
        <Text>{t('none')}</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('party')}</Table.Th>
              <Table.Th scope="col">{t('standing')}</Table.Th>
              <Table.Th scope="col" visibleFrom="sm">
                {t('constituency')}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map(({ code, name, status: standing, constituency }) => (
              <Table.Tr key={code}>
                <Table.Th scope="row" fw={400}>
                  <TextLink to="/$agreement/parties/$party" params={{ agreement, party: code }} fw={600}>
                    {name}
                  </TextLink>
                  <Text span size="sm" c="dimmed">{` ${code}`}</Text>
                </Table.Th>
                <Table.Td>
                  <StatusBadge status={standing} />
                </Table.Td>
                <Table.Td visibleFrom="sm">{titleOf.get(constituency) ?? constituency}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
