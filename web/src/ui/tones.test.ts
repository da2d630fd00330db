import { describe, expect, it } from 'vitest';
import { TONES } from './tones';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

describe('the palette', () => {
  it.each(Object.entries(TONES))('%s can be read in light and dark', (_, { light, dark }) => {
    for (const { ink, ground } of [light, dark]) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
