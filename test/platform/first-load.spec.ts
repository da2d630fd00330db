import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(__dirname, '../../web/dist');
const KILOBYTE = 1_000;

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

const manifest = JSON.parse(readFileSync(join(PAGES, '.vite/manifest.json'), 'utf8')) as Record<
  string,
  Chunk
>;

/** A chunk with everything that must have come before it runs. */
function withImports(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const imported of manifest[name]!.imports ?? []) withImports(imported, seen);
  return seen;
}

const bytesOf = (names: Iterable<string>): number =>
  [...new Set(names)]
    .map((name) => manifest[name]!.file)
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + statSync(join(PAGES, `${file}.br`)).size, 0);

const ROOM = 'src/features/situation-room/SituationRoom.tsx';

describe('the first load of the situation room', () => {
  it('takes at most 250 kB of compressed script, as browsers take it', () => {
    const size = bytesOf([...withImports('index.html'), ...withImports(ROOM)]);
    expect(size).toBeGreaterThan(50 * KILOBYTE);
    expect(size).toBeLessThanOrEqual(250 * KILOBYTE);
  });

  it('leaves the map and every other screen for when they are wanted', () => {
    const first = withImports(ROOM, withImports('index.html'));
    const later = Object.keys(manifest).filter((name) =>
      /features\/(?!situation-room)\w.*Page\.tsx$/.test(name),
    );
    expect(later.length).toBeGreaterThan(2);
    expect(
      [...later, 'src/features/situation-room/DisruptionMap.tsx'].filter((name) => first.has(name)),
    ).toEqual([]);
  });
});
