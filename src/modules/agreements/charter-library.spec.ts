import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { criticalMinerals2026 } from '../../../test/fixtures/charter';
import { StartupError } from '../../platform/errors';
import { CharterLibrary, loadCharters } from './charter-library';

const MINERALS = new Set(['cobalt']);

describe('charters that ship with the product', () => {
  it('CHARTER-7 loads every file under charters/', () => {
    const library = new CharterLibrary(MINERALS);
    const files = readdirSync('charters').map((name) => name.replace('.json', ''));
    expect(library.keys()).toEqual(files.sort());
    expect(library.find('critical-minerals-2026')).toEqual(criticalMinerals2026());
    expect(library.find('constructor')).toBeUndefined();
  });
});

describe('a folder with a broken charter stops the start', () => {
  let folder: string;

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lodestone-charters-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const without = (field: string) => JSON.stringify({ ...criticalMinerals2026(), [field]: undefined });
  const withExtra = (extra: object) => JSON.stringify({ ...criticalMinerals2026(), ...extra });

  it.each([
    ['is not JSON', '{', 'cannot be read'],
    ['is not an object', '"text"', '/key: '],
    ['is empty', 'null', '/key: '],
    ['lacks a field', without('seat'), '/seat: Must be an object.'],
    [
      'has an unknown field',
      withExtra({ currency: 'EUR' }),
      '/currency: The field "currency" is not known here.',
    ],
    [
      'has a wrong time zone',
      withExtra({ seat: { place: 'Paris', timeZone: 'Europe/Lutetia' } }),
      '/seat/timeZone: ',
    ],
    ['contradicts itself', withExtra({ minerals: ['unobtainium'] }), '/minerals/0: unobtainium is not on'],
    ['has another name than its key', withExtra({ key: 'other' }), '/key: Must be the name of the file.'],
  ])('CHARTER-7 one that %s', (_, text, expected) => {
    const path = join(folder, 'critical-minerals-2026.json');
    writeFileSync(path, text);
    expect(() => loadCharters(folder, MINERALS)).toThrow(StartupError);
    expect(() => loadCharters(folder, MINERALS)).toThrow(expected);
    expect(() => loadCharters(folder, MINERALS)).toThrow(path);
  });
});
