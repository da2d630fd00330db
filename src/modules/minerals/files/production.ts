import { evidenceFrom } from '../../../domain/minerals/evidence';
import { decimalOrNull } from '../../../domain/minerals/figure';
import type { Producer, ProductionTable } from '../../../domain/minerals/mineral';
import { SEGMENT_OF_STAGE } from '../../../domain/minerals/segments';
import { readRows, type CsvRow } from './csv-row';

/** A producer in a table about one mineral or about all rare earths. */
export interface ProductionLine {
  subject: string;
  table: Omit<ProductionTable, 'producers'>;
  producer: Producer;
}

const RARE_EARTHS = 'rare_earths_group';

/** Every published line of production, the newest year of a table first. */
export function readProduction(dataDir: string, ids: ReadonlySet<string>): ProductionLine[] {
  const recent = readRows(dataDir, 'production/production_mcs2026.csv');
  const others = readRows(dataDir, 'production/production_other_sources.csv');
  return [
    ...recent.map((row) => lineOf(row, ids, '2025e', 'value_2025e', row.cell('share_2025e_pct_of_world'))),
    ...recent.map((row) => lineOf(row, ids, '2024', 'value_2024', '')),
    ...others.map((row) => lineOf(row, ids, row.text('year'), 'value', row.cell('share_pct_of_world'))),
  ];
}

function lineOf(
  row: CsvRow,
  ids: ReadonlySet<string>,
  year: string,
  column: string,
  share: string,
): ProductionLine {
  const subject = row.text('mineral_id');
  if (!ids.has(subject) && subject !== RARE_EARTHS) row.refuse('mineral_id', 'must be on the list');
  const source = row.text('source');
  const published = row.text(column);
  return {
    subject,
    table: {
      segment: row.meaning('stage', SEGMENT_OF_STAGE),
      title: row.text('table_label'),
      unit: row.text('unit'),
      year,
      vintage: /MCS \d{4}/.exec(source)?.[0] ?? null,
      isGroupFigure: subject === RARE_EARTHS,
    },
    producer: {
      ...whoIn(row),
      value: decimalOrNull(published),
      published,
      sharePercent: decimalOrNull(share),
      evidence: evidenceFrom(source, row.text('verification')),
    },
  };
}

function whoIn(row: CsvRow): Pick<Producer, 'kind' | 'country' | 'name'> {
  const name = row.text('country');
  const code = row.cell('iso3');
  if (code === '') return { kind: 'others', country: null, name };
  if (code === 'WLD') return { kind: 'world', country: null, name };
  const [country = null] = row.countries('iso3');
  return { kind: 'country', country, name };
}

/** The tables about one mineral, and about its group when it is a rare earth other than scandium. */
export function productionOf(
  lines: ProductionLine[],
  mineral: { id: string; group: string },
): ProductionTable[] {
  const isRareEarth = mineral.group.startsWith('ree_') && mineral.group !== 'ree_other';
  const tables = new Map<string, ProductionTable>();
  for (const { subject, table, producer } of lines) {
    if (subject !== mineral.id && !(subject === RARE_EARTHS && isRareEarth)) continue;
    const key = [table.title, table.segment, table.year].join('|');
    const known = tables.get(key) ?? { ...table, producers: [] };
    known.producers.push(producer);
    tables.set(key, known);
  }
  return [...tables.values()];
}

/** Country codes by the names that the tables use. */
export function codesByName(lines: ProductionLine[]): Map<string, string> {
  return new Map(
    lines.flatMap(({ producer: { name, country } }) => (country === null ? [] : [[name, country]])),
  );
}
