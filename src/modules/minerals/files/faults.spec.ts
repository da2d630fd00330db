import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../../platform/errors';
import { DATA_DIR } from './csv-row';
import { readMinerals } from './minerals';
import { readPastDisruptions } from './past-disruptions';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lodestone-data-'));
  cpSync(DATA_DIR, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

it.each([
  [
    'minerals/mineral_stage_hs6.csv',
    'cobalt,scrap,810530',
    'kobalt,scrap,810530',
    /line \d+: mineral_id must be on the list, not "kobalt"/,
  ],
  [
    'minerals/mineral_stage_hs6.csv',
    'aluminum,ore_concentrate,260600',
    'aluminum,ore,260600',
    /line 2: stage must be one of ore_concentrate, .*, not "ore"/,
  ],
  [
    'minerals/mineral_stage_hs6.csv',
    '260600,full',
    '2606,full',
    /line 2: hs6_2022 must be six digits, not "2606"/,
  ],
  [
    'minerals/cooccurrence.csv',
    'gallium,zinc,byproduct',
    'gallium,zink,byproduct',
    /line 3: host_id must be on the list/,
  ],
  [
    'minerals/critical_minerals_2025.csv',
    'id,name,symbol',
    'id,title,symbol',
    /line 2: there is no column name/,
  ],
  [
    'minerals/critical_minerals_2025.csv',
    'antimony,Antimony,Sb',
    'antimony,Antimony',
    /Invalid Record Length/,
  ],
  [
    'production/production_mcs2026.csv',
    'Brazil,BRA',
    'Brazil,BRZ',
    /line \d+: iso3 must hold ISO 3166-1 alpha-3 codes, not "BRZ"/,
  ],
])('a broken %s (%s → %s) stops the start and names file and line', (file, from, to, reason) => {
  change(file, from, to);
  const read = () => readMinerals(folder);
  expect(read).toThrow(StartupError);
  expect(read).toThrow(reason);
  expect(read).toThrow(`data/${file}`);
});

it('a missing file stops the start', () => {
  rmSync(join(folder, 'minerals/cooccurrence.csv'));
  expect(() => readMinerals(folder)).toThrow(/data\/minerals\/cooccurrence\.csv: ENOENT/);
});

it.each([
  ['tariff', 'alien_invasion', /type must have a cause/],
  ['1985-10-24', '24.10.1985', /line 2: date_announced must be a year, a month or a day/],
  [',tin,GBR', ',tinn,GBR', /line 2: mineral_ids must be on the list, not "tinn"/],
])('MINERAL-9 a record with %s → %s is refused by line', (from, to, reason) => {
  change('events/disruptions.csv', from, to);
  const ids = new Set(readMinerals().map(({ id }) => id));
  const read = () => readPastDisruptions(ids, folder);
  expect(read).toThrow(StartupError);
  expect(read).toThrow(reason);
});
