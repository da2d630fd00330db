import { Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { EvidenceNote } from './EvidenceNote';

/** How far one importer lives from abroad, as published, each figure with its edition and mark. */
export function ImportReliance({ figures }: { figures: Shapes['ImportRelianceDto'][] }) {
  const { t } = useTranslation('minerals');
  return (
    <Stack component="section" gap="sm" aria-labelledby="reliance">
      <Title order={2} size="h4" id="reliance">
        {t('reliance')}
      </Title>
      <Text c="dimmed" size="sm">
        {t('relianceWhat')}
      </Text>
      {figures.length === 0 ? (
        <Text>{t('noReliance')}</Text>
      ) : (
        <Table maw={760} captionSide="top">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('year')}</Table.Th>
              <Table.Th scope="col">{t('published')}</Table.Th>
              <Table.Th scope="col">{t('about')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.map(({ year, scope, value, comparator, published, isNetExporter, evidence }) => (
              <Table.Tr key={`${year}${scope}${published}`}>
                <Table.Th scope="row">{year}</Table.Th>
                <Table.Td>
                  {isNetExporter
                    ? t('netExporter')
                    : value === null
                      ? published
                      : `${comparator === '=' ? '' : (comparator ?? '')}${value} %`}
                </Table.Td>
                <Table.Td>
                  {scope}
                  <EvidenceNote evidence={evidence} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  );
}
