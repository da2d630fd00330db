import { Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { StatusBadge } from './StatusBadge';
import { useMoment } from './useMoment';

/** How the party has stood since it was admitted, the latest first. */
export function History({ standings }: { standings: Shapes['PastStandingDto'][] }) {
  const { t } = useTranslation('parties');
  const moment = useMoment();
  return (
    <Stack component="section" gap="sm" aria-labelledby="history">
      <Title order={2} size="h4" id="history">
        {t('history')}
      </Title>
      <Table maw={860}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('from')}</Table.Th>
            <Table.Th scope="col">{t('standing')}</Table.Th>
            <Table.Th scope="col">{t('figures')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {standings.toReversed().map(({ from, status, reason, name, constituency, basis }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row" fw={400}>
                {moment(from)}
              </Table.Th>
              <Table.Td>
                <StatusBadge status={status} />
                {reason && <Text size="sm">{reason}</Text>}
              </Table.Td>
              <Table.Td>
                {name} · {constituency}
                <Text size="xs" c="dimmed">
                  {Object.entries(basis)
                    .map(([key, figure]) => `${key} ${figure}`)
                    .join(' · ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}
