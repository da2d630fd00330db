import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { EvidenceNote } from './EvidenceNote';
import { ProducersChart } from './ProducersChart';
import { ProducersTable } from './ProducersTable';

interface Props {
  tables: Shapes['ProductionTableDto'][];
  leading: Shapes['LeadingProducerDto'];
}

/** Who produces how much: a table for each year and segment, drawn. */
export function Production({ tables, leading }: Props) {
  const { t } = useTranslation('minerals');
  const [chosen, choose] = useState(0);
  const table = tables[chosen];
  return (
    <Stack component="section" gap="sm" aria-labelledby="production">
      <Title order={2} size="h4" id="production">
        {t('production')}
      </Title>
      <div>
        <Text>
          {leading.sharePercent === null
            ? t('leading', { name: leading.published })
            : t('leadingShare', {
                name: leading.published,
                share: leading.sharePercent,
                year: leading.year,
              })}
        </Text>
        <EvidenceNote evidence={leading.evidence} />
      </div>
      {table === undefined ? (
        <Text c="dimmed">{t('noProduction')}</Text>
      ) : (
        <>
          <NativeSelect
            label={t('tableOf')}
            value={chosen}
            onChange={({ currentTarget }) => choose(Number(currentTarget.value))}
            data={tables.map(({ segment, title, year }, value) => ({
              value: String(value),
              label: `${title} · ${t(`segment.${segment}`)} · ${year}`,
            }))}
            maw={440}
            data-live="free"
          />
          {table.isGroupFigure && <Text size="sm">{t('groupFigure')}</Text>}
          <ProducersChart table={table} />
          <ProducersTable table={table} />
          {table.producers[0] && <EvidenceNote evidence={table.producers[0].evidence} />}
        </>
      )}
    </Stack>
  );
}
