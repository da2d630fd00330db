import mongoose from 'mongoose';
import { commandOverHttp, sameWritesBare } from '../commands';
import { judge, type Row } from '../figures';
import { alternate, summarise, ratePerSecond } from '../measure';
import { withServer, type World } from '../world';

/** Commands over HTTP, one at a time, beside the same writes by the bare driver on the same database server. */
export const measureCommands = (world: World) =>
  withServer(world, async ({ url, databaseUri }) => {
    const client = await new mongoose.mongo.MongoClient(databaseUri).connect();
    try {
      const command = await commandOverHttp(url, world.notices);
      await command();
      const bare = await sameWritesBare(client, world.notices[0]!);
      const [rounds, times] = world.isQuick ? [3, 60] : [9, 200];
      return summarise(
        await alternate(
          rounds,
          () => ratePerSecond(times, command),
          () => ratePerSecond(times, bare),
        ),
      );
    } finally {
      await client.close();
    }
  });

export async function oneAtATime(world: World): Promise<Row> {
  const { ours, theirs, ratio } = await measureCommands(world);
  return [
    judge({
      what: 'commands over HTTP, one at a time',
      measured: ours,
      against: { what: 'bare driver, same writes', measured: theirs },
      unit: '/s',
      ratio,
      limit: { atLeast: 0.5 },
    }),
  ];
}
