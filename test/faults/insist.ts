import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../setup/api-client';

const PAUSE_MILLISECONDS = 50;
const PATIENCE_MILLISECONDS = 30_000;

/**
 * Sends a keyed command until it is answered: a connection breaks, the database is away, the first attempt
 * still runs. Any other answer than success is a failure.
 */
export async function insist<T>(send: () => PromiseLike<Answer<T>>): Promise<T> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const answer = await Promise.resolve(send()).catch((error: unknown) => ({ status: 0, body: error as T }));
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    const { code } = answer.body as { code?: string };
    const isPassing = answer.status === 0 || answer.status === 503 || code === 'idempotency.running';
    if (!isPassing || Date.now() > deadline)
      throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
    await delay(PAUSE_MILLISECONDS);
  }
}
