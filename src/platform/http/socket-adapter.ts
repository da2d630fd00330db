import type { EventEmitter } from 'node:events';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { MessageMappingProperties } from '@nestjs/websockets';

/**
 * Hands messages straight to their handlers, which answer for themselves. Nest's own way builds a pipeline of
 * observables per socket and message, which costs as much memory as the socket itself.
 */
export class SocketAdapter extends IoAdapter {
  override bindMessageHandlers(socket: EventEmitter, handlers: MessageMappingProperties[]): void {
    for (const { message, callback } of handlers) {
      socket.on(String(message), (...sent: unknown[]) => {
        const answer = typeof sent.at(-1) === 'function' ? sent.pop() : undefined;
        void callback(sent.length > 1 ? sent : sent[0], answer);
      });
    }
  }
}
