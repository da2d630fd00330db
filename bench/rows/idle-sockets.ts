import { memoryOf } from '../child';
import { judge, type Row } from '../figures';
import { AGREEMENT, PARTIES, signIn } from '../room';
import { BareServer } from '../sockets/bare-server';
import { Crowd, type Order } from '../sockets/crowd';
import { withServer, type World } from '../world';

const SOCKETS = 1_000;

/** What a socket that follows an agreement and receives nothing costs, beside one of bare socket.io in a room. */
export const idleSockets = (world: World): Promise<Row> =>
  withServer(world, async (server) => {
    const bare = await BareServer.start();
    try {
      const sessions = await Promise.all(PARTIES.map((party) => signIn(server.url, party)));
      const tokens = sessions.map(({ token }) => String(token));
      const ours = await kibPerSocket(server, {
        url: server.url,
        tokens,
        sockets: SOCKETS,
        agreement: AGREEMENT,
      });
      const theirs = await kibPerSocket(bare, { url: bare.url, tokens, sockets: SOCKETS, agreement: null });
      return [
        judge({
          what: `memory for each of ${SOCKETS.toLocaleString('en')} idle sockets`,
          measured: ours,
          against: { what: 'bare socket.io', measured: theirs },
          unit: 'KiB',
          limit: { atMost: 1.2 },
        }),
      ];
    } finally {
      await bare.stop();
    }
  });

/** A first crowd of a tenth warms the server up, so that what it loads once is not counted. */
async function kibPerSocket({ process }: Pick<BareServer, 'process'>, order: Order): Promise<number> {
  const warmUp = await Crowd.connect({ ...order, sockets: order.sockets / 10 });
  const before = await memoryOf(process);
  const crowd = await Crowd.connect(order);
  const after = await memoryOf(process);
  await crowd.close();
  await warmUp.close();
  return (after - before) / order.sockets / 1024;
}
