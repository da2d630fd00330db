import { judge, type Row } from '../figures';
import { now, quantile } from '../measure';
import { Server } from '../server';
import type { World } from '../world';

/** From the start of the built server on an installed engine and an existing data folder until commands are served. */
export async function startUp({ dataDir, isQuick }: World): Promise<Row> {
  const seconds: number[] = [];
  for (let round = 0; round < (isQuick ? 2 : 5); round += 1) {
    const start = now();
    const server = await Server.start(dataDir);
    seconds.push((now() - start) / 1000);
    await server.stop();
  }
  return [
    judge({
      what: 'start to ready with existing data, slowest start',
      measured: quantile(seconds, 1),
      against: null,
      unit: 's',
      limit: { atMost: 5 },
    }),
  ];
}
