import { printTable, writeResults, type Row } from './figures';
import { oneAtATime } from './rows/one-at-a-time';
import { withWorld, type World } from './world';

const ROWS: Record<string, (world: World) => Promise<Row>> = {
  'commands, one at a time': oneAtATime,
};

async function main(): Promise<void> {
  const isQuick = process.argv.includes('--quick');
  console.log('Preparing an agreement with twenty delegations…');
  const figures = await withWorld(isQuick, async (world) => {
    const measured: Row = [];
    for (const [name, row] of Object.entries(ROWS)) {
      console.log(`Measuring ${name}…`);
      measured.push(...(await row(world)));
    }
    return measured;
  });
  console.log();
  printTable(figures);
  const missed = figures.filter(({ verdict }) => verdict === 'missed').length;
  console.log(`\n${figures.length - missed} limits met, ${missed} missed; written to ${writeResults(figures, isQuick)}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
