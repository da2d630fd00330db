import { Decimal, plain } from '../decimal';
import { invalid, ok, type Result } from '../result';

/** An amount with its unit, such as `{ amount: '18125', unit: 't' }`; the amount is a decimal as text. */
export interface Quantity {
  amount: string;
  unit: Unit;
}

/** What an amount of a mineral counts: the contained element, or the goods as they weigh. */
export const BASES = ['contained', 'gross'] as const;
export type Basis = (typeof BASES)[number];

/** Exact factors to the dimension's base unit: kg for mass, m3 for volume. Avoirdupois and troy by their definitions. */
const UNIT_TABLE = {
  g: { dimension: 'mass', factor: '0.001' },
  kg: { dimension: 'mass', factor: '1' },
  t: { dimension: 'mass', factor: '1000' },
  kt: { dimension: 'mass', factor: '1000000' },
  Mt: { dimension: 'mass', factor: '1000000000' },
  lb: { dimension: 'mass', factor: '0.45359237' },
  oz_t: { dimension: 'mass', factor: '0.0311034768' },
  short_ton: { dimension: 'mass', factor: '907.18474' },
  long_ton: { dimension: 'mass', factor: '1016.0469088' },
  l: { dimension: 'volume', factor: '0.001' },
  m3: { dimension: 'volume', factor: '1' },
  USD: { dimension: 'money:USD', factor: '1' },
  EUR: { dimension: 'money:EUR', factor: '1' },
  JPY: { dimension: 'money:JPY', factor: '1' },
  GBP: { dimension: 'money:GBP', factor: '1' },
  AUD: { dimension: 'money:AUD', factor: '1' },
  CAD: { dimension: 'money:CAD', factor: '1' },
  KRW: { dimension: 'money:KRW', factor: '1' },
} as const;

export type Unit = keyof typeof UNIT_TABLE;
export const UNITS = Object.keys(UNIT_TABLE) as Unit[];

export const isMoney = (unit: Unit): boolean => UNIT_TABLE[unit].dimension.startsWith('money:');

export const areConvertible = (a: Unit, b: Unit): boolean =>
  UNIT_TABLE[a].dimension === UNIT_TABLE[b].dimension;

/** QUANTITY-1. Converts within one dimension, exactly in decimal; a unit of another dimension is refused. */
export function convert(quantity: Quantity, unit: Unit): Result<Decimal> {
  if (!areConvertible(quantity.unit, unit)) {
    return invalid(
      'quantity.inconvertible',
      `A quantity in ${quantity.unit} cannot be converted to ${unit}: they measure different things.`,
    );
  }
  const inBase = new Decimal(quantity.amount).times(UNIT_TABLE[quantity.unit].factor);
  return ok(inBase.div(UNIT_TABLE[unit].factor));
}

/** QUANTITY-2. The sum in `unit`, without trailing zeros, at most 12 decimals rounded half to even. */
export function total(quantities: Quantity[], unit: Unit): Quantity {
  const sum = quantities.reduce((acc, quantity) => {
    const converted = convert(quantity, unit);
    return converted.ok ? acc.plus(converted.value) : acc;
  }, new Decimal(0));
  return { amount: plain(sum), unit };
}
