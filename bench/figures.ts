import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One measured figure beside its limit. `against` was measured in the same run; null where the limit is fixed. */
export interface Figure {
  what: string;
  measured: number;
  against: { what: string; measured: number } | null;
  unit: string;
  /** The limit holds for `measured / against`, or for `measured` where there is nothing to compare with. */
  limit: { atLeast: number } | { atMost: number };
}

interface Judged extends Figure {
  ratio: number | null;
  verdict: 'met' | 'missed';
}

/** `ratio` where it is not simply the quotient, such as the median of several rounds. */
export function judge({ ratio, ...figure }: Figure & { ratio?: number }): Judged {
  const quotient = ratio ?? (figure.against && figure.measured / figure.against.measured);
  const judged = quotient ?? figure.measured;
  const isMet = 'atLeast' in figure.limit ? judged >= figure.limit.atLeast : judged <= figure.limit.atMost;
  return { ...figure, ratio: quotient, verdict: isMet ? 'met' : 'missed' };
}

export type Row = Judged[];

/** Three digits that count, without an exponent. */
const short = (value: number): string => String(Number(value.toPrecision(3)));

function cellsOf({ what, measured, against, unit, ratio, limit, verdict }: Judged): string[] {
  const sign = 'atLeast' in limit ? '≥' : '≤';
  const bound = 'atLeast' in limit ? limit.atLeast : limit.atMost;
  const scale = ratio === null ? ` ${unit}` : '×';
  return [
    what,
    `${short(measured)} ${unit}`,
    against ? `${short(against.measured)} ${unit} (${against.what})` : '',
    ratio === null ? '' : `${short(ratio)}×`,
    `${sign} ${bound}${scale}`,
    verdict,
  ];
}

export function printTable(figures: Judged[]): void {
  const rows = [
    ['what', 'measured', 'beside it in the same run', 'ratio', 'limit', ''],
    ...figures.map(cellsOf),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    );
}

/** Writes bench/results.json and returns its path. */
export function writeResults(figures: Judged[], isQuick: boolean): string {
  const path = join(__dirname, 'results.json');
  const machine = { platform: process.platform, arch: process.arch, node: process.version };
  writeFileSync(
    path,
    `${JSON.stringify({ at: new Date().toISOString(), isQuick, machine, figures }, null, 2)}\n`,
  );
  return path;
}
