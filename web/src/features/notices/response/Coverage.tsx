import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { read, type Shapes } from '../../../api';
import { DataTable, ErrorState, Instant, LoadingState, Quantity, Section, useFormat } from '../../../ui';
import classes from './Coverage.module.css';

type Point = Shapes['CoveragePointDto'];

const LINES = [
  { key: 'shortfall', colour: 'var(--tone-alarm-ink)', dashes: '6 4' },
  { key: 'committed', colour: 'var(--mantine-primary-color-filled)', dashes: undefined },
  { key: 'delivered', colour: 'var(--tone-good-ink)', dashes: '2 3' },
] as const;

/** What is promised and delivered against what is missing, over time: as a drawing and as a table. */
export function Coverage({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const { number, instant, percent } = useFormat();
  const path = { agreement: notice.agreement, notice: notice.id };
  const { data, error, refetch } = useQuery(
    read('/api/v1/agreements/{agreement}/notices/{notice}/coverage', { path }),
  );
  const now = notice.coverage!;
  const unit = now.shortfall.unit;
  const points = (data?.items ?? []).map((point) => ({
    at: Date.parse(point.at),
    ...Object.fromEntries(LINES.map(({ key }) => [key, Number(point[key].amount)])),
  }));
  return (
    <Section title={t('coverage')}>
      <Text mb="sm">
        {t('coverageNow', {
          committed: number(now.committed.amount),
          delivered: number(now.delivered.amount),
          shortfall: number(now.shortfall.amount),
          unit,
          percent: now.sharePercent === null ? '–' : percent(now.sharePercent),
        })}
      </Text>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!data && !error && <LoadingState lines={4} />}
      {points.length > 1 && (
        <figure className={classes.figure} aria-hidden="true">
          <ResponsiveContainer width="100%" height={220}>
            <LineChart
              data={points}
              accessibilityLayer={false}
              margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
            >
              <CartesianGrid stroke="var(--mantine-color-default-border)" vertical={false} />
              <XAxis
                dataKey="at"
                type="number"
                domain={['dataMin', 'dataMax']}
                scale="time"
                tickFormatter={(at: number) => instant(at).split(',')[0]!}
                minTickGap={60}
                stroke="var(--mantine-color-dimmed)"
                fontSize={12}
              />
              <YAxis
                tickFormatter={(amount: number) => number(amount)}
                unit={` ${unit}`}
                width={84}
                stroke="var(--mantine-color-dimmed)"
                fontSize={12}
              />
              <Tooltip
                labelFormatter={(at) => instant(Number(at))}
                formatter={(amount) => `${number(Number(amount))} ${unit}`}
                contentStyle={{ background: 'var(--mantine-color-body)', borderRadius: 4 }}
              />
              <Legend itemSorter={null} formatter={(key: string) => t(`line.${key}`)} />
              {LINES.map(({ key, colour, dashes }) => (
                <Line
                  key={key}
                  dataKey={key}
                  type="stepAfter"
                  stroke={colour}
                  strokeWidth={2}
                  strokeDasharray={dashes}
                  dot={false}
                  isAnimationActive={false}
                />
              ))}
            </LineChart>
          </ResponsiveContainer>
        </figure>
      )}
      {data && data.items.length > 0 && (
        <details className={classes.table}>
          <summary>{t('asTable')}</summary>
          <DataTable
            caption={t('coverage')}
            rows={data.items.toReversed()}
            rowKey={({ at }: Point) => at}
            columns={[
              { key: 'at', head: t('from'), cell: ({ at }) => <Instant at={at} /> },
              ...LINES.map(({ key }) => ({
                key,
                head: t(`line.${key}`),
                isFigure: true,
                cell: (point: Point) => <Quantity of={point[key]} />,
              })),
            ]}
          />
        </details>
      )}
    </Section>
  );
}
