/** The process of a crowd: opens its sockets and notes when each entry reaches each of them. */
import { setTimeout as delay } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import { now } from '../measure';
import type { Order } from './crowd';

const AT_ONCE = 50;
const PATIENCE_MILLISECONDS = 30_000;

const sockets: Socket[] = [];
const times = new Map<number, number[]>();

function note({ seq }: { seq: number }): void {
  const time = now();
  const known = times.get(seq);
  if (known) known.push(time);
  else times.set(seq, [time]);
}

async function open({ url, tokens, agreement }: Order, index: number): Promise<void> {
  const auth = { token: tokens[index % tokens.length] };
  const socket = io(url, { auth, transports: ['websocket'], forceNew: true });
  sockets.push(socket);
  socket.on('entry', note);
  await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  if (agreement === null) return;
  const answer: unknown = await socket.timeout(PATIENCE_MILLISECONDS).emitWithAck('subscribe', { agreement });
  if (!(answer as { head?: object }).head)
    throw new Error(`Subscribing was refused: ${JSON.stringify(answer)}`);
}

async function connect(order: Order): Promise<void> {
  for (let first = 0; first < order.sockets; first += AT_ONCE) {
    const batch = Math.min(AT_ONCE, order.sockets - first);
    await Promise.all(Array.from({ length: batch }, (_, i) => open(order, first + i)));
  }
}

async function received(seqs: number[]): Promise<Record<number, number[]>> {
  const deadline = now() + PATIENCE_MILLISECONDS;
  while (seqs.some((seq) => (times.get(seq)?.length ?? 0) < sockets.length)) {
    if (now() > deadline) throw new Error('Not every socket received every entry.');
    await delay(20);
  }
  const taken = Object.fromEntries(seqs.map((seq) => [seq, times.get(seq)!]));
  times.clear();
  return taken;
}

process.on('message', (message: { name: string; order: Order; seqs: number[] }) => {
  const answer = (value: unknown = null): unknown => process.send?.({ name: message.name, answer: value });
  if (message.name === 'connect') void connect(message.order).then(answer);
  if (message.name === 'received') void received(message.seqs).then(answer);
});
