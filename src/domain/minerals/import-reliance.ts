import { evidenceFrom, type Evidence } from './evidence';
import { parseFigure, type Figure } from './figure';

/** US net import reliance, in percent of apparent consumption, as one edition published it. */
export interface ImportReliance extends Figure {
  /** Published as `E`: the United States exports more than it imports. */
  isNetExporter: boolean;
  /** The forms or stage that the figure is about, or why there is none. */
  scope: string | null;
  /** `e` stands for estimated. */
  year: string;
  /** The edition; null when the figure is in no edition of the Mineral Commodity Summaries. */
  vintage: string | null;
  evidence: Evidence;
}

/** A cell of the list and what its row says about it. */
export interface ImportRelianceCell {
  published: string;
  year: string;
  vintage: string;
  /** The forms that the row is about. */
  scope: string;
  /** The row's verification mark. */
  mark: string;
}

const OUTSIDE_MCS = 'not in USGS MCS';
const SEMICOLON_OUTSIDE_PARENTHESES = /;\s*(?![^(]*\))/;

/**
 * MINERAL-3. Each number of a cell is a figure of its own, with its comparator, its scope (the row's, unless
 * the cell names one) and its edition; `E` is a net exporter and `NA` no figure. The whole cell stays beside it.
 */
export function parseImportReliance(cell: ImportRelianceCell): ImportReliance[] {
  return cell.published.split(SEMICOLON_OUTSIDE_PARENTHESES).flatMap((piece) => readPiece(piece, cell));
}

/** One piece such as `>75 (bauxite)`; parentheses may hold further figures: `>50 (total; <50 ferrosilicon)`. */
function readPiece(piece: string, cell: ImportRelianceCell): ImportReliance[] {
  const [, head = '', tail = '', inner = ''] = /^(\S+)\s*([^(]*?)\s*(?:\((.*)\))?$/.exec(piece) ?? [];
  const edition = /^per (MCS \d{4})$/.exec(tail)?.[1];
  const remark = /verified|MCS/.test(inner) ? inner : null;
  const parts = remark === null ? inner.split(/[;,]\s*/) : [];
  const further = parts.filter((part) => /^[<>~]\d/.test(part));
  const scope = tail && !edition ? tail : parts.filter((part) => !further.includes(part)).join(', ');
  return [
    figureOf(head, scope, remark, edition ?? cell.vintage, cell),
    ...further.map((part) => figureOf(part, part.replace(/^\S+\s*/, ''), null, cell.vintage, cell)),
  ];
}

function figureOf(
  number: string,
  scope: string,
  remark: string | null,
  edition: string,
  cell: ImportRelianceCell,
): ImportReliance {
  const isOutside = cell.scope === OUTSIDE_MCS;
  return {
    ...parseFigure(number),
    published: cell.published,
    isNetExporter: number === 'E',
    scope: scope || (isOutside ? null : cell.scope),
    year: cell.year,
    vintage: isOutside ? null : edition,
    evidence: evidenceFrom(isOutside ? OUTSIDE_MCS : `USGS ${edition}`, remark ?? markOfYear(cell)),
  };
}

/** The part of a mark such as `2024 verified; 2025 not verified` that speaks of this year. */
function markOfYear({ mark, year }: ImportRelianceCell): string {
  return mark.split('; ').find((part) => part.startsWith(`${year.slice(0, 4)} `)) ?? mark;
}
