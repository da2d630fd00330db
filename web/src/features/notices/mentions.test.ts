import { expect, it } from 'vitest';
import { mentionsIn } from './mentions';

it('finds the parties that a comment names, each once, and nothing else', () => {
  expect(mentionsIn('@JP and @US, see a@JPN and @XX; @JP again', ['JP', 'US'])).toEqual(['JP', 'US']);
});
