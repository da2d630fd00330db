import { evidenceFrom } from '../../../domain/minerals/evidence';
import { parseImportReliance, type ImportReliance } from '../../../domain/minerals/import-reliance';
import { parseLeadingProducer } from '../../../domain/minerals/leading-producer';
import type { Mineral } from '../../../domain/minerals/mineral';
import { companionsOf, readPairs } from './cooccurrence';
import { DATA_DIR, readRows, type CsvRow } from './csv-row';
import { readHsLines, segmentsOf } from './hs-codes';
import { codesByName, productionOf, readProduction } from './production';

const YES_NO = { '0': false, '1': true };

/** The list of critical minerals with everything published about them, sorted by id. */
export function readMinerals(dataDir = DATA_DIR): Mineral[] {
  const rows = readRows(dataDir, 'minerals/critical_minerals_2025.csv');
  const namesById = new Map(rows.map((row) => [row.text('id'), row.text('name')]));
  const ids = new Set(namesById.keys());
  const hsLines = readHsLines(dataDir, ids);
  const pairs = readPairs(dataDir, ids);
  const production = readProduction(dataDir, ids);
  const codes = codesByName(production);
  return rows
    .map((row): Mineral => {
      const id = row.text('id');
      const group = row.text('group');
      return {
        id,
        name: row.text('name'),
        symbol: row.cell('symbol') || null,
        group,
        class: row.text('class'),
        addedIn2025: row.meaning('added_in_2025', YES_NO),
        onList2022: row.meaning('on_2022_list', YES_NO),
        formsChain: row.text('forms_chain').split(' > '),
        evidence: {
          membership: evidenceFrom(
            '2025 list of critical minerals',
            row.text('list_membership_verification'),
          ),
          classification: evidenceFrom('general knowledge', 'unverified'),
        },
        segments: segmentsOf(hsLines, id),
        ...companionsOf(pairs, id, namesById),
        importReliance: importRelianceIn(row),
        leadingProducer: parseLeadingProducer(
          {
            published: row.text('leading_producer'),
            share: row.cell('leading_producer_share_pct_2024e'),
            mark: row.text('nir_verification'),
          },
          codes,
        ),
        production: productionOf(production, { id, group }),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function importRelianceIn(row: CsvRow): ImportReliance[] {
  const about = { scope: row.text('nir_scope'), mark: row.text('nir_verification') };
  const editions = [
    { column: 'us_net_import_reliance_pct_2024e_mcs2025', year: '2024e', vintage: 'MCS 2025' },
    { column: 'us_net_import_reliance_pct_2025e_mcs2026', year: '2025e', vintage: 'MCS 2026' },
  ];
  return editions.flatMap(({ column, ...edition }) =>
    parseImportReliance({ published: row.text(column), ...edition, ...about }),
  );
}
