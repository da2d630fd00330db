import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { number } from './number';

/** The figures as published; what was withheld or not available says so. */
export function ProducersTable({ table }: { table: Shapes['ProductionTableDto'] }) {
  const { t, i18n } = useTranslation('minerals');
  const figure = (value: string | null, published: string): string =>
    value === null ? t(`missing.${published}`, { defaultValue: published }) : number(i18n.language, value);
  return (
    <Table maw={760} captionSide="top">
      <Table.Caption>{t('unit', { title: table.title, year: table.year, unit: table.unit })}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('producer')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('output')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('share')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {table.producers.map(({ name, kind, value, published, sharePercent }) => (
          <Table.Tr key={name} fw={kind === 'world' ? 600 : undefined}>
            <Table.Th scope="row" fw="inherit">
              {name}
            </Table.Th>
            <Table.Td ta="end">{figure(value, published)}</Table.Td>
            <Table.Td ta="end">
              {sharePercent === null ? '–' : `${number(i18n.language, sharePercent)} %`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
