/** The process of a bare socket.io server: every socket joins one room, to which it broadcasts what it is told. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { now } from '../measure';

const http = createServer();
const io = new Server(http, { perMessageDeflate: false, serveClient: false });
io.on('connection', (socket) => void socket.join('all'));

process.on('message', ({ name, entry }: { name: string; entry: object }) => {
  const answer = (value: unknown): unknown => process.send?.({ name, answer: value });
  if (name === 'listen') http.listen(0, '127.0.0.1', () => answer((http.address() as AddressInfo).port));
  if (name === 'broadcast') {
    const start = now();
    io.to('all').emit('entry', entry);
    answer(start);
  }
});
