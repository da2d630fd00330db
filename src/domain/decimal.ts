import { Decimal as DecimalJs } from 'decimal.js';

/** Decimal arithmetic with 60 significant digits; figures never pass through a binary float. */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_EVEN,
  toExpNeg: -40,
  toExpPos: 40,
});
export type Decimal = DecimalJs;

/** A plain decimal number as text: up to 18 digits before the point and 12 after, no exponent. */
export const DECIMAL_PATTERN = /^-?\d{1,18}(\.\d{1,12})?$/;

/** Text without trailing zeros, rounded half to even to at most `places` decimals. */
export function plain(value: Decimal, places = 12): string {
  return value.toDecimalPlaces(places, DecimalJs.ROUND_HALF_EVEN).toFixed();
}
