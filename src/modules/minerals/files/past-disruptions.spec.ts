import { readMinerals } from './minerals';
import { readPastDisruptions } from './past-disruptions';

const disruptions = readPastDisruptions(new Set(readMinerals().map(({ id }) => id)));
const disruption = (id: string) => disruptions.find((each) => each.id === id);

it('MINERAL-9 the whole record is read, each with minerals, an actor and a cause', () => {
  expect(disruptions).toHaveLength(44);
  expect(disruptions.filter(({ minerals, actors }) => minerals.length === 0 || actors.length === 0)).toEqual(
    [],
  );
});

it('the cobalt suspension of February 2025 keeps its doubt about the day', () => {
  expect(disruption('DIS-029')).toMatchObject({
    announced: { at: '2025-02-22T00:00:00.000+00:00', precision: 'day' },
    ended: { at: '2025-10-15T00:00:00.000+00:00', precision: 'day' },
    minerals: ['cobalt'],
    actors: ['CD'],
    targets: [],
    cause: 'export-control',
    evidence: { verified: 'partial' },
  });
});

it('MINERAL-8 closures of 2024 are known to the year, by two countries', () => {
  expect(disruption('DIS-023')).toMatchObject({
    announced: { at: '2024-01-01T00:00:00.000+00:00', precision: 'year' },
    effective: { precision: 'month' },
    actors: ['AU', 'NC'],
    cause: 'market-instability',
  });
});

it('an embargo names whom it is aimed at', () => {
  expect(disruption('DIS-025')).toMatchObject({
    actors: ['RU'],
    targets: ['US', 'GB'],
    ended: null,
    cause: 'sanction',
  });
});
