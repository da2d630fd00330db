import { setTimeout } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';

const PATIENCE_MILLISECONDS = 2_000;

export interface Reading {
  labels?: Record<string, string>;
  value: number;
}

/**
 * Registers a gauge that is read when somebody asks. One that cannot be read within 2 s is `otherwise`,
 * by default left out of the answer, so that a database that is gone does not take the other figures with it.
 */
export function readAtScrape(
  registry: Registry,
  gauge: { name: string; help: string; labelNames?: string[] },
  read: () => Promise<Reading[]>,
  otherwise: Reading[] = [],
): void {
  new Gauge({
    labelNames: [],
    ...gauge,
    registers: [registry],
    async collect() {
      const readings = (await within(read())) ?? otherwise;
      this.reset();
      if (readings.length === 0 && gauge.labelNames === undefined) this.remove(); // reset leaves a zero

      for (const { labels = {}, value } of readings) this.set(labels, value);
    },
  });
}

async function within(reading: Promise<Reading[]>): Promise<Reading[] | null> {
  const waiting = new AbortController();
  const patience = setTimeout(PATIENCE_MILLISECONDS, null, { signal: waiting.signal, ref: false });
  try {
    return await Promise.race([reading, patience.catch(() => null)]);
  } catch {
    return null;
  } finally {
    waiting.abort();
  }
}
