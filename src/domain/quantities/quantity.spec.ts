import { convert, total, type Unit } from './quantity';

it.each<[string, Unit, string, Unit]>([
  ['1', 'lb', '0.45359237', 'kg'],
  ['1', 'oz_t', '0.0311034768', 'kg'],
  ['2000', 'lb', '1', 'short_ton'],
  ['2240', 'lb', '1', 'long_ton'],
  ['0.1', 'Mt', '100', 'kt'],
  ['1', 'm3', '1000', 'l'],
])('QUANTITY-1 %s %s is exactly %s %s', (amount, unit, expected, target) => {
  const converted = convert({ amount, unit }, target);
  expect(converted.ok && converted.value.toFixed()).toBe(expected);
});

it.each<[Unit, Unit]>([
  ['t', 'm3'],
  ['t', 'USD'],
  ['USD', 'EUR'],
])('QUANTITY-1 %s is not a kind of %s', (unit, target) => {
  expect(convert({ amount: '1', unit }, target)).toMatchObject({
    rejection: { code: 'quantity.inconvertible' },
  });
});

it.each([
  [
    'without trailing zeros',
    [
      ['1.50', 't'],
      ['500', 'kg'],
    ],
    '2',
  ],
  ['of nothing', [], '0'],
  [
    'that floats would spoil',
    [
      ['0.1', 't'],
      ['0.2', 't'],
    ],
    '0.3',
  ],
  ['to 12 decimals', [['1', 'lb']], '0.00045359237'],
  [
    'rounded half to even',
    [
      ['0.0000000000005', 't'],
      ['2', 't'],
    ],
    '2',
  ],
] as [string, [string, Unit][], string][])('QUANTITY-2 a sum %s', (_, parts, amount) => {
  const quantities = parts.map(([amount, unit]) => ({ amount, unit }));
  expect(total(quantities, 't')).toEqual({ amount, unit: 't' });
});
