import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { responseOf, type Notice } from '@domain/notices/notice';
import { partyName, quantityText } from '../../events';

/** Party by party, what had been answered at one moment. */
export function MomentMatrix({ notice }: { notice: Notice }) {
  const { t, i18n } = useTranslation('ledger');
  const { t: inWords } = useTranslation('events');
  const parties = [...new Set([...notice.expected, ...Object.keys(notice.responses)])].sort();
  if (parties.length === 0) return null;
  const inTime = (late: boolean): string => t(late ? 'replay.late' : 'replay.inTime');
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped>
        <Table.Caption>{t('replay.matrix')}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {(['party', 'acknowledged', 'position', 'committed', 'delivered'] as const).map((name) => (
              <Table.Th key={name} scope="col">
                {t(`replay.${name}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parties.map((party) => {
            const { acknowledged, position, commitments } = responseOf(notice, party);
            const standing = commitments.filter(({ status }) => status !== 'withdrawn');
            const deliveries = commitments.flatMap((commitment) => commitment.deliveries);
            const listed = (items: typeof standing | typeof deliveries): string =>
              items.map(({ quantity }) => quantityText(quantity, i18n.language)).join(' + ') || '–';
            return (
              <Table.Tr key={party}>
                <Table.Th scope="row">{partyName(party, i18n.language)}</Table.Th>
                <Table.Td>{acknowledged ? inTime(acknowledged.late) : '–'}</Table.Td>
                <Table.Td>{position ? inWords(`term.${position.stance}`) : '–'}</Table.Td>
                <Table.Td>{listed(standing)}</Table.Td>
                <Table.Td>{listed(deliveries)}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
