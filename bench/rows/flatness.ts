import { judge, type Row } from '../figures';
import { fillChain } from '../fill-chain';
import type { World } from '../world';
import { measureCommands } from './one-at-a-time';

const SIZES = [1_000, 10_000, 100_000];
const QUICK_SIZES = [1_000, 10_000];

/** The same commands with 1, 10 and 100 times as many entries stored: cost must grow with the work, not with history. */
export async function flatness(world: World): Promise<Row> {
  const row: Row = [];
  let first: number | null = null;
  for (const size of world.isQuick ? QUICK_SIZES : SIZES) {
    await fillChain(world.dataDir, size, world.notices[0]!);
    const { ours, theirs, ratio } = await measureCommands(world);
    // Beside the driver's rate of the same minutes, so that a machine that slows down is not taken for growth.
    first ??= ratio;
    const stored = `${size.toLocaleString('en')} entries stored`;
    row.push(
      judge({
        what: `commands over HTTP with ${stored}`,
        measured: ours,
        against: { what: 'bare driver, same writes', measured: theirs },
        unit: '/s',
        ratio,
        limit: { atLeast: 0.5 },
      }),
    );
    if (size > SIZES[0]!) {
      row.push(
        judge({
          what: `the same beside 1,000 stored, with ${stored}`,
          measured: ratio,
          against: { what: 'of the driver at 1,000', measured: first },
          unit: '×',
          limit: { atLeast: 0.8 },
        }),
      );
    }
  }
  return row;
}
