import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Shapes } from '../../api';
import { number } from './number';

const ROW = 26;
const AXIS = 40;

/** The producers' output as bars, the greatest first; the table beside it says the same. */
export function ProducersChart({ table }: { table: Shapes['ProductionTableDto'] }) {
  const { t, i18n } = useTranslation('minerals');
  const bars = table.producers
    .filter(({ kind, value }) => kind !== 'world' && value !== null)
    .map(({ name, value }) => ({ name, value: Number(value) }))
    .sort((a, b) => b.value - a.value);
  if (bars.length === 0) return null;
  const ink = { fill: 'var(--mantine-color-text)', fontSize: 12 };
  return (
    <figure aria-hidden style={{ margin: 0, maxWidth: 760 }}>
      <Text size="sm" fw={500} component="figcaption">
        {t('unit', { title: table.title, year: table.year, unit: table.unit })}
      </Text>
      <ResponsiveContainer width="100%" height={bars.length * ROW + AXIS}>
        <BarChart data={bars} layout="vertical" margin={{ right: 24 }} accessibilityLayer={false}>
          <CartesianGrid horizontal={false} stroke="var(--mantine-color-default-border)" />
          <XAxis
            type="number"
            tick={ink}
            stroke="var(--mantine-color-default-border)"
            tickFormatter={(value: number) => number(i18n.language, value)}
          />
          <YAxis
            type="category"
            dataKey="name"
            width={130}
            tick={ink}
            tickLine={false}
            axisLine={false}
            interval={0}
          />
          <Bar
            dataKey="value"
            fill="var(--mantine-primary-color-filled)"
            isAnimationActive={false}
            barSize={14}
          />
        </BarChart>
      </ResponsiveContainer>
    </figure>
  );
}
