import type { Pair } from '../measure';
import { judge, type Row } from '../figures';
import { fillChain } from '../fill-chain';
import type { World } from '../world';
import { measureCommands } from './one-at-a-time';
import { measureStorm } from './storm';

const SMALL = 1_000;
const SIZES = [SMALL, 10_000, 100_000];
const QUICK_SIZES = [SMALL, 10_000];

type Measure = (world: World) => Promise<Pair<number> & { ratio: number }>;

/** One at a time, and twenty at once who wait for the same chain. */
const KINDS: Record<string, Measure> = {
  'commands over HTTP': measureCommands,
  'commands over HTTP, twenty at once,': measureStorm,
};

/** The same commands with 1, 10 and 100 times as many entries stored: cost must grow with the work, not with history. */
export async function flatness(world: World): Promise<Row> {
  const row: Row = [];
  const first = new Map<string, number>();
  for (const size of world.isQuick ? QUICK_SIZES : SIZES) {
    await fillChain(world.dataDir, size, world.notices[0]!);
    for (const [kind, measure] of Object.entries(KINDS)) {
      const { ours, theirs, ratio } = await measure(world);
      // Beside the driver's rate of the same minutes, so that a machine that slows down is not taken for growth.
      if (size === SMALL) first.set(kind, ratio);
      const stored = `${size.toLocaleString('en')} entries stored`;
      row.push(
        judge({
          what: `${kind} with ${stored}`,
          measured: ours,
          against: { what: 'bare driver, same writes', measured: theirs },
          unit: '/s',
          ratio,
          limit: { atLeast: 0.5 },
        }),
      );
      if (size === SMALL) continue;
      row.push(
        judge({
          what: `${kind} with ${stored}, beside ${SMALL.toLocaleString('en')}`,
          measured: ratio,
          against: { what: `of the driver at ${SMALL.toLocaleString('en')}`, measured: first.get(kind)! },
          unit: '×',
          limit: { atLeast: 0.8 },
        }),
      );
    }
  }
  return row;
}
