import mongoose from 'mongoose';
import { commandOverHttp, sameWritesBare } from '../commands';
import { alternate, rateAtOnce, summarise } from '../measure';
import { PARTIES } from '../room';
import { withServer, type World } from '../world';

/** Twenty delegations at once over HTTP, beside twenty at once who share the transactions of the bare driver. */
export const measureStorm = (world: World) =>
  withServer(world, async ({ url, databaseUri }) => {
    const client = await new mongoose.mongo.MongoClient(databaseUri).connect();
    try {
      const commands = await Promise.all(PARTIES.map((party) => commandOverHttp(url, world.notices, party)));
      for (const command of commands) await command();
      const bare = await sameWritesBare(client, world.notices[0]!);
      const [rounds, times] = world.isQuick ? [3, 400] : [7, 1_000];
      return summarise(
        await alternate(
          rounds,
          () => rateAtOnce(times, commands),
          () =>
            rateAtOnce(
              times,
              PARTIES.map(() => bare),
            ),
        ),
      );
    } finally {
      await client.close();
    }
  });
