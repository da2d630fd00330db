import { setTimeout as delay } from 'node:timers/promises';

const PAUSE_MILLISECONDS = 20;

/** Asks again until the answer is true; fails with `what` when the patience is over. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  patienceMilliseconds = 10_000,
): Promise<void> {
  const deadline = Date.now() + patienceMilliseconds;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Still waiting after ${patienceMilliseconds} ms: ${what}.`);
    await delay(PAUSE_MILLISECONDS);
  }
}
