import { Registry } from 'prom-client';
import { AgreementLabel } from './agreement-label';
import { readAtScrape } from './at-scrape';

const GAUGE = { name: 'test_figure', help: 'A figure.' };
const lines = async (registry: Registry) =>
  (await registry.metrics()).split('\n').filter((line) => line.startsWith('test_figure'));

it('a figure that cannot be read is left out, and comes back', async () => {
  const registry = new Registry();
  let isBroken = true;
  readAtScrape(registry, GAUGE, () =>
    isBroken ? Promise.reject(new Error('gone')) : Promise.resolve([{ value: 7 }]),
  );
  expect(await lines(registry)).toEqual([]);
  isBroken = false;
  expect(await lines(registry)).toEqual(['test_figure 7']);
  isBroken = true;
  expect(await lines(registry)).toEqual([]);
});

it('a figure with labels may have no reading', async () => {
  const registry = new Registry();
  const readings = [{ labels: { of: 'one' }, value: 1 }];
  readAtScrape(registry, { ...GAUGE, labelNames: ['of'] }, () => Promise.resolve(readings.splice(0)));
  expect(await lines(registry)).toEqual(['test_figure{of="one"} 1']);
  expect(await lines(registry)).toEqual([]);
});

it('a figure that takes too long does not hold up the answer', async () => {
  const registry = new Registry();
  readAtScrape(registry, GAUGE, () => new Promise(() => undefined), [{ value: 0 }]);
  const begun = Date.now();
  expect(await lines(registry)).toEqual(['test_figure 0']);
  expect(Date.now() - begun).toBeLessThan(5_000);
});

it('OPS-2 after a hundred agreements the others share one label', () => {
  const label = new AgreementLabel();
  const labels = Array.from({ length: 300 }, (_, i) => label.of(`agreement-${i}`));
  expect(new Set(labels).size).toBe(101);
  expect(label.of('agreement-0')).toBe('agreement-0');
  expect(label.of('agreement-299')).toBe('other');
});
