import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { alpha3ToAlpha2 } from 'i18n-iso-countries';
import { StartupError } from '../../../platform/errors';

/** The reference data of this release. */
export const DATA_DIR = join(__dirname, '../../../../data');

/** A row of a reference file whose readers refuse what they cannot use, naming file and line. */
export class CsvRow {
  constructor(
    private readonly file: string,
    private readonly line: number,
    private readonly cells: Record<string, string>,
  ) {}

  /** The cell, or nothing. */
  cell(column: string): string {
    const cell = this.cells[column];
    if (cell === undefined) throw this.fault(`there is no column ${column}`);
    return cell;
  }

  /** A cell that must have something in it. */
  text(column: string): string {
    return this.cell(column) || this.refuse(column, 'must not be empty');
  }

  /** What the cell's word stands for. */
  meaning<T>(column: string, meanings: Readonly<Record<string, T>>): T {
    const cell = this.cell(column);
    const meaning = Object.hasOwn(meanings, cell) ? meanings[cell] : undefined;
    return meaning ?? this.refuse(column, `must be one of ${Object.keys(meanings).join(', ')}`);
  }

  /** A cell of several values separated by semicolons. */
  list(column: string): string[] {
    return this.cell(column).split(';').filter(Boolean);
  }

  /** ISO 3166-1 alpha-2 codes for a cell of alpha-3 codes. */
  countries(column: string): string[] {
    return this.list(column).map(
      (iso3) => alpha3ToAlpha2(iso3) ?? this.refuse(column, 'must hold ISO 3166-1 alpha-3 codes'),
    );
  }

  refuse(column: string, rule: string): never {
    throw this.fault(`${column} ${rule}, not "${this.cell(column)}"`);
  }

  private fault(detail: string): StartupError {
    return new StartupError(
      `The reference data cannot be used: ${this.file}, line ${this.line}: ${detail}. Restore the file from the release.`,
    );
  }
}

/** The rows of a CSV file with a header, below the data folder. */
export function readRows(dataDir: string, file: string): CsvRow[] {
  try {
    const text = readFileSync(join(dataDir, file), 'utf8');
    const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(text, {
      columns: true,
      info: true,
    });
    return rows.map(({ record, info }) => new CsvRow(`data/${file}`, info.lines, record));
  } catch (error) {
    throw new StartupError(
      `The reference data cannot be used: data/${file}: ${(error as Error).message}. Restore the file from the release.`,
    );
  }
}
