import { expect, it } from 'vitest';
import { matches } from './matches';

it.each([
  ['Situation room', '', true],
  ['Situation room', 'ro sit', true],
  ['Paramètres', 'param', true],
  ['Parties', 'artie', false],
])('%s is found by "%s": %s', (name, typed, expected) => {
  expect(matches(name, typed)).toBe(expected);
});
