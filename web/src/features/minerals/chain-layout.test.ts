import { expect, it } from 'vitest';
import { layOutChain } from './chain-layout';

it('draws a step between neighbours, and scrap back to refined metal', () => {
  const { boxes, steps, recycling } = layOutChain(['ore', 'refined', 'scrap'], false);
  expect(boxes.map(({ x }) => x)).toEqual([1, 161, 321]);
  expect(steps).toHaveLength(1);
  expect(recycling).toBe('M385 65 v28 H225 v-22');
});

it('puts the segments below each other on a narrow page', () => {
  const { boxes, width } = layOutChain(['ore', 'intermediate'], true);
  expect(boxes.map(({ y }) => y)).toEqual([1, 97]);
  expect(width).toBeLessThan(320);
});

it('leads scrap nowhere when nothing is refined', () => {
  expect(layOutChain(['ore', 'scrap'], false).recycling).toBeNull();
});
