export const COMPARATORS = ['=', '>', '<', '~'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** A percentage or quantity as it was published. */
export interface Figure {
  /** A decimal as text; null when no number was published. */
  value: string | null;
  /** How the published number relates to the true one; null without a number. */
  comparator: Comparator | null;
  /** The published text, untouched. */
  published: string;
}

const LEADING_NUMBER = /^([<>~]?)(\d+(?:\.\d+)?)/;

/** MINERAL-2. Text that begins with a number, such as `>90` or `~70 of Ag`, has a value; any other has none. */
export function parseFigure(published: string): Figure {
  const [, sign, value] = LEADING_NUMBER.exec(published) ?? [];
  if (value === undefined) return { value: null, comparator: null, published };
  return { value, comparator: (sign || '=') as Comparator, published };
}

/** A whole cell that is a decimal number; null for marks such as `W` (withheld), `NA` and `XX`. */
export function decimalOrNull(published: string): string | null {
  return /^\d+(\.\d+)?$/.test(published) ? published : null;
}
