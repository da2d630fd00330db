import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SEGMENTS } from '../../../domain/notices/notice';
import { DATA_DIR } from './csv-row';
import { readMinerals } from './minerals';

const minerals = readMinerals();
const mineral = (id: string) => minerals.find((each) => each.id === id)!;
const rowsOf = (file: string) =>
  parse<Record<string, string>>(readFileSync(join(DATA_DIR, file)), { columns: true });

const LIST = rowsOf('minerals/critical_minerals_2025.csv');
const RELIANCE = [
  ['us_net_import_reliance_pct_2024e_mcs2025', '2024e'],
  ['us_net_import_reliance_pct_2025e_mcs2026', '2025e'],
] as const;

/** The numbers of a cell other than years and editions, found without the parser under test. */
const numbersIn = (cell: string) => cell.replace(/(MCS|for) \d{4}/g, '').match(/\d+/g) ?? [];

it('has the 60 minerals of the list, sorted, ten of them added in 2025', () => {
  const ids = minerals.map(({ id }) => id);
  expect(ids).toEqual(LIST.map((row) => row['id']).sort());
  expect(ids).toHaveLength(60);
  expect(minerals.filter(({ addedIn2025 }) => addedIn2025)).toHaveLength(10);
});

describe.each(LIST)('$id', (row) => {
  const { importReliance, leadingProducer } = mineral(row['id']!);

  it.each(RELIANCE)('MINERAL-3 every number of %s is a figure and the text is kept', (column, year) => {
    const cell = row[column]!;
    const figures = importReliance.filter((figure) => figure.year === year);
    expect(figures.length).toBeGreaterThan(0);
    expect(new Set(figures.map(({ published }) => published))).toEqual(new Set([cell]));
    expect(figures.flatMap(({ value }) => value ?? [])).toEqual(numbersIn(cell));
    expect(figures.some(({ isNetExporter }) => isNetExporter)).toBe(/^E\b/.test(cell));
  });

  it('MINERAL-4 the leading producer keeps its text and share', () => {
    expect(leadingProducer.published).toBe(row['leading_producer']);
    const column = row['leading_producer_share_pct_2024e'];
    if (column) expect(leadingProducer.sharePercent).toBe(column);
    expect(leadingProducer.country !== null).toBe(!/^n/.test(leadingProducer.published));
  });
});

it('MINERAL-1 every figure names its source and mark', () => {
  const evidence = minerals.flatMap((each) => [
    ...Object.values(each.evidence),
    each.leadingProducer.evidence,
    ...[...each.segments, ...each.hosts, ...each.companions, ...each.importReliance].map(
      (part) => part.evidence,
    ),
    ...each.production.flatMap(({ producers }) => producers.map((producer) => producer.evidence)),
  ]);
  expect(evidence.filter(({ source }) => source === '')).toEqual([]);
  expect(new Set(evidence.map(({ verified }) => verified))).toEqual(
    new Set(['verified', 'partial', 'unverified']),
  );
});

it('MINERAL-5 every code of the file stands under its segment', () => {
  const lines = rowsOf('minerals/mineral_stage_hs6.csv');
  const codes = minerals.flatMap(({ id, segments }) =>
    segments.flatMap(({ segment, codes: list }) =>
      list.map(({ code, coverage }) => [id, segment, code, coverage]),
    ),
  );
  expect(codes).toHaveLength(lines.length);
  expect(new Set(codes.map(([, segment]) => segment))).toEqual(new Set(SEGMENTS));
  expect(codes).toContainEqual(['cobalt', 'scrap', '810530', 'full']);
  expect(codes).toContainEqual(['graphite', 'component', '850760', 'ex']);
});

it('gallium comes with aluminium and zinc, and aluminium lists gallium', () => {
  expect(mineral('gallium').hosts).toMatchObject([
    { mineral: 'aluminum', relation: 'byproduct', share: { value: '100', comparator: '=' } },
    { mineral: 'zinc', relation: 'byproduct', share: null, evidence: { source: 'USGS MCS 2026' } },
  ]);
  expect(mineral('aluminum').companions.map((companion) => companion.mineral)).toContain('gallium');
});

it('every pair of the file is seen from both listed sides', () => {
  const pairs = rowsOf('minerals/cooccurrence.csv');
  const listed = pairs.filter((row) => !row['host_id']!.includes('('));
  expect(minerals.flatMap(({ hosts }) => hosts)).toHaveLength(pairs.length);
  expect(minerals.flatMap(({ companions }) => companions)).toHaveLength(listed.length);
  expect(mineral('antimony').hosts[1]).toMatchObject({ mineral: null, name: 'gold', relation: 'coproduct' });
});

it('cobalt: producers of 2025 as published, with shares', () => {
  const table = mineral('cobalt').production[0]!;
  expect(table).toMatchObject({ segment: 'ore', year: '2025e', vintage: 'MCS 2026', isGroupFigure: false });
  expect(table.unit).toBe('metric tons, cobalt content');
  const row = rowsOf('production/production_mcs2026.csv').find(
    (each) => each['mineral_id'] === 'cobalt' && each['iso3'] === 'COD',
  )!;
  expect(table.producers).toContainEqual({
    kind: 'country',
    country: 'CD',
    name: 'Congo (Kinshasa)',
    value: row['value_2025e'],
    published: row['value_2025e'],
    sharePercent: row['share_2025e_pct_of_world'],
    evidence: { source: row['source'], verified: 'verified', note: row['verification'] },
  });
});

it('every line of production belongs to its minerals, withheld figures without a value', () => {
  const about = minerals.flatMap(({ id, production }) =>
    production.flatMap((table) => table.producers.map((producer) => ({ id, table, producer }))),
  );
  const own = about.filter(({ table }) => !table.isGroupFigure);
  const recent = rowsOf('production/production_mcs2026.csv').filter(
    (row) => row['mineral_id'] !== 'rare_earths_group',
  );
  expect(own).toHaveLength(2 * recent.length + rowsOf('production/production_other_sources.csv').length);
  expect(new Set(own.flatMap(({ producer }) => (producer.value === null ? producer.published : [])))).toEqual(
    new Set(['W', 'NA', 'XX']),
  );
});

it('rare earths carry the figures of their group, scandium does not', () => {
  expect(mineral('dysprosium').production.map(({ isGroupFigure, year }) => [isGroupFigure, year])).toEqual([
    [true, '2025e'],
    [true, '2024'],
  ]);
  expect(mineral('scandium').production).toEqual([]);
});
