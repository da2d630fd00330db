import { evidenceFrom, type Evidence } from '../../../domain/minerals/evidence';
import { parsePartialDate, type PartialDate } from '../../../domain/minerals/partial-date';
import { causeOfType } from '../../../domain/notices/causes';
import type { Cause } from '../../../domain/notices/notice';
import { DATA_DIR, readRows, type CsvRow } from './csv-row';

/** A disruption from the record, as far as it is known. */
export interface PastDisruption {
  id: string;
  announced: PartialDate;
  effective: PartialDate;
  /** When it ended or was suspended; null while it lasts or when no end is recorded. */
  ended: PartialDate | null;
  /** Ids of the list. */
  minerals: string[];
  /** ISO 3166-1 alpha-2: where it came from, and against whom when it was aimed. */
  actors: string[];
  targets: string[];
  type: string;
  cause: Cause;
  description: string;
  evidence: Evidence;
}

/** Real disruptions since 1985, in the order of the record. `ids` are the minerals of the list. */
export function readPastDisruptions(ids: ReadonlySet<string>, dataDir = DATA_DIR): PastDisruption[] {
  return readRows(dataDir, 'events/disruptions.csv').map((row) => {
    const minerals = row.list('mineral_ids');
    if (minerals.some((id) => !ids.has(id))) row.refuse('mineral_ids', 'must be on the list');
    const type = row.text('type');
    return {
      id: row.text('event_id'),
      announced: dateIn(row, 'date_announced'),
      effective: dateIn(row, 'date_effective'),
      ended: row.cell('date_end_or_suspended') ? dateIn(row, 'date_end_or_suspended') : null,
      minerals,
      actors: row.countries('actor_country_iso3'),
      targets: row.countries('target_iso3'),
      type,
      cause: causeOfType(type) ?? row.refuse('type', 'must have a cause in domain/notices/causes.ts'),
      description: row.text('description'),
      evidence: evidenceFrom(row.text('source'), row.text('verification')),
    };
  });
}

const dateIn = (row: CsvRow, column: string): PartialDate =>
  parsePartialDate(row.text(column)) ??
  row.refuse(column, 'must be a year, a month or a day, such as 2024-01-12');
