import { Stack, Table, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { BOX, layOutChain } from './chain-layout';
import { EvidenceNote } from './EvidenceNote';
import classes from './ValueChain.module.css';

const MOST_CODES_IN_BOX = 2;

/** From ore to product and back as scrap, drawn; the same as a table with every code of the Harmonized System. */
export function ValueChain({ segments }: { segments: Shapes['MineralSegmentDto'][] }) {
  const { t } = useTranslation('minerals');
  const isUpright = useMediaQuery('(max-width: 62em)') ?? false;
  if (segments.length === 0) return <Text>{t('noCodes')}</Text>;
  const chain = layOutChain(
    segments.map(({ segment }) => segment),
    isUpright,
  );
  const codesOf = (name: string) => segments.find(({ segment }) => segment === name)?.codes ?? [];
  return (
    <Stack component="section" gap="sm" aria-labelledby="value-chain">
      <Title order={2} size="h4" id="value-chain">
        {t('valueChain')}
      </Title>
      <svg
        className={classes.chain}
        viewBox={`0 0 ${chain.width} ${chain.height}`}
        width={chain.width}
        aria-hidden
      >
        <defs>
          <marker id="arrow" markerWidth="6" markerHeight="6" refX="1" refY="3" orient="auto">
            <path d="M0 0 L6 3 L0 6 z" className={classes.head} />
          </marker>
        </defs>
        {chain.steps.map((step) => (
          <path key={step} d={step} className={classes.step} markerEnd="url(#arrow)" />
        ))}
        {chain.recycling && (
          <path d={chain.recycling} className={classes.step} strokeDasharray="5 4" markerEnd="url(#arrow)" />
        )}
        {chain.boxes.map(({ segment, x, y }) => (
          <g key={segment} transform={`translate(${x} ${y})`}>
            <rect width={BOX.width} height={BOX.height} rx="6" className={classes.box} />
            <text x={BOX.width / 2} y="26" textAnchor="middle" className={classes.name}>
              {t(`segment.${segment}`)}
            </text>
            <text x={BOX.width / 2} y="46" textAnchor="middle" className={classes.codes}>
              {shown(codesOf(segment).map(({ code }) => code))}
            </text>
          </g>
        ))}
      </svg>
      <Table.ScrollContainer
        minWidth={280}
        type="native"
        tabIndex={0}
        role="region"
        aria-label={t('codesCaption')}
      >
        <Table captionSide="top">
          <Table.Caption>{t('codesCaption')}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('segmentOne')}</Table.Th>
              <Table.Th scope="col">{t('hsCode')}</Table.Th>
              <Table.Th scope="col">{t('goods')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {segments.flatMap(({ segment, codes }) =>
              codes.map(({ code, coverage, description, inWtoEnergyList }, i) => (
                <Table.Tr key={segment + code}>
                  {i === 0 && (
                    <Table.Th scope="rowgroup" rowSpan={codes.length}>
                      {t(`segment.${segment}`)}
                    </Table.Th>
                  )}
                  <Table.Td className={classes.code}>
                    {coverage === 'ex' && <abbr title={t('ex')}>ex </abbr>}
                    {dotted(code)}
                  </Table.Td>
                  <Table.Td>
                    {description}
                    {inWtoEnergyList && (
                      <Text size="xs" c="dimmed">
                        {t('wto')}
                      </Text>
                    )}
                  </Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <EvidenceNote evidence={segments[0]!.evidence} />
      {segments[0]!.evidence.note && (
        <Text size="xs" c="dimmed">
          {segments[0]!.evidence.note}
        </Text>
      )}
    </Stack>
  );
}

const dotted = (code: string): string => (code.length > 4 ? `${code.slice(0, 4)}.${code.slice(4)}` : code);

const shown = (codes: string[]): string =>
  codes.slice(0, MOST_CODES_IN_BOX).map(dotted).join(', ') + (codes.length > MOST_CODES_IN_BOX ? ' …' : '');
