import { Logger } from '@nestjs/common';
import {
  Ack,
  ConnectedSocket,
  MessageBody,
  SubscribeMessage,
  WebSocketGateway,
  type OnGatewayConnection,
  type OnGatewayInit,
} from '@nestjs/websockets';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { ProblemError, toProblem } from '../../platform/errors';
import { Turns } from '../../platform/turns';
import { Feeds, type LiveServer } from './feeds';
import { Handshake } from './handshake';
import { Presences } from './presences';
import { RealtimeMetrics } from './realtime.metrics';
import { Rights } from './rights';
import { watchForSlowReader } from './send-queue';
import type { LiveSocket, Refusal, SubscribeAnswer, UnsubscribeAnswer } from './socket-events';
import { readPresence, readSubscribe, readUnsubscribe } from './subscribe-request';
import { Subscriptions } from './subscriptions';

type Answer<T> = ((answer: T) => void) | undefined;

const REQUESTS = 100;
const SECONDS = 10;

/** The socket of the interface: clients follow agreements, commands go over HTTP. */
@WebSocketGateway({
  path: '/socket.io',
  serveClient: false,
  // Clients only subscribe.
  maxHttpBufferSize: 16 * 1024,
  perMessageDeflate: false,
  httpCompression: false,
  connectTimeout: 10_000,
})
export class RealtimeGateway implements OnGatewayInit<LiveServer>, OnGatewayConnection<LiveSocket> {
  readonly #logger = new Logger('Realtime');
  readonly #turns = new Turns();
  readonly #limiter = new RateLimiterMemory({ points: REQUESTS, duration: SECONDS });

  constructor(
    private readonly handshake: Handshake,
    private readonly feeds: Feeds,
    private readonly rights: Rights,
    private readonly subscriptions: Subscriptions,
    private readonly presences: Presences,
    private readonly metrics: RealtimeMetrics,
  ) {}

  afterInit(server: LiveServer): void {
    this.feeds.server = server;
    server.use((socket, next) => void this.handshake.admit(socket, next));
  }

  handleConnection(socket: LiveSocket): void {
    if (socket.data.rightsVersion !== this.rights.version) this.rights.readAgain(socket);
    watchForSlowReader(socket, () => {
      this.metrics.slowReaderCut();
      this.subscriptions.unsubscribeAll(socket);
      socket.emit('session', { reason: 'slow-reader' });
    });
  }

  @SubscribeMessage('subscribe')
  subscribe(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer: Answer<SubscribeAnswer>,
  ): Promise<void> {
    return this.#inTurn(socket, answer, () =>
      this.subscriptions.subscribe(socket, readSubscribe(body), (head) => answer?.(head)),
    );
  }

  @SubscribeMessage('unsubscribe')
  unsubscribe(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer: Answer<UnsubscribeAnswer>,
  ): Promise<void> {
    return this.#inTurn(socket, answer, () => {
      const agreement = readUnsubscribe(body);
      this.subscriptions.unsubscribe(socket, agreement);
      answer?.({ agreement });
    });
  }

  @SubscribeMessage('presence')
  presence(
    @ConnectedSocket() socket: LiveSocket,
    @MessageBody() body: unknown,
    @Ack() answer: Answer<UnsubscribeAnswer>,
  ): Promise<void> {
    return this.#inTurn(socket, answer, async () => {
      const request = readPresence(body);
      await this.presences.move(socket, request);
      answer?.({ agreement: request.agreement });
    });
  }

  /** LIVE-2. One request of a socket at a time, in the order sent; a refused one is answered with code and sentence. */
  #inTurn(socket: LiveSocket, answer: Answer<Refusal>, work: () => void | Promise<void>): Promise<void> {
    return this.#turns
      .take(socket.id, async () => {
        await this.#assertRate(socket);
        await work();
      })
      .catch((error: unknown) => {
        const { status, code, detail } = toProblem(error);
        if (status >= 500) this.#logger.error({ err: error, socket: socket.id });
        answer?.({ error: { code, detail } });
      });
  }

  async #assertRate(socket: LiveSocket): Promise<void> {
    try {
      await this.#limiter.consume(socket.id);
    } catch {
      throw new ProblemError(
        429,
        'rate.limited',
        `Too many requests on this connection; try again in ${SECONDS} s.`,
      );
    }
  }
}
