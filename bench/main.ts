import { printTable, writeResults, type Row } from './figures';
import { chain } from './rows/chain';
import { flatness } from './rows/flatness';
import { idleSockets } from './rows/idle-sockets';
import { live } from './rows/live';
import { oneAtATime } from './rows/one-at-a-time';
import { promptness } from './rows/promptness';
import { startUp } from './rows/start-up';
import { todo } from './rows/todo';
import { withWorld, type World } from './world';

/** In this order: the later rows find a long chain. */
const ROWS: Record<string, (world: World) => Promise<Row>> = {
  'commands, one at a time': oneAtATime,
  'entries on a thousand sockets': live,
  'memory of idle sockets': idleSockets,
  'commands as the chain grows': flatness,
  'deadlines and checkpoints': promptness,
  'what a delegate has to do': todo,
  'the chain': chain,
  'start-up': startUp,
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
  console.log(
    `\n${figures.length - missed} limits met, ${missed} missed; written to ${writeResults(figures, isQuick)}`,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
