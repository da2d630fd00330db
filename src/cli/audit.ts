import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import type { Entry } from '../domain/ledger/entry';
import { LedgerViews } from '../platform/ledger';
import { chainHead } from './chain-head';
import { withApp } from './with-app';

const POLL_MILLISECONDS = 500;

interface Options {
  /** Only what comes after this entry: the `seq` of the last line that the collector has. */
  after: number;
  follow?: boolean;
}

/** Prints the audit trail for a log collector, one event a line; with `follow` until it is told to stop. */
export function audit(agreement: string, { after, follow = false }: Options): Promise<void> {
  return withApp(process.env, async (app) => {
    const ledger = app.get(LedgerViews);
    await chainHead(ledger, agreement);
    const stop = stopSignal();
    let last = after;
    do {
      for await (const entry of ledger.all(agreement, { after: last })) {
        if (stop.aborted) return;
        if (!process.stdout.write(`${auditLine(entry)}\n`)) await drained(stop);
        last = entry.seq;
      }
      if (follow) await delay(POLL_MILLISECONDS, undefined, { signal: stop }).catch(() => undefined);
    } while (follow && !stop.aborted);
  });
}

/** The fields of every line, by names and in an order that do not change. */
const auditLine = ({ at, agreement, seq, type, actor, subject, audience, payload, hash }: Entry): string =>
  JSON.stringify({ time: at, agreement, seq, type, actor, subject, audience, payload, hash });

/** Aborted by Ctrl-C, by a polite end, and when nobody reads any more. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => controller.abort());
  process.stdout.on('error', () => controller.abort());
  return controller.signal;
}

const drained = (signal: AbortSignal): Promise<unknown> =>
  once(process.stdout, 'drain', { signal }).catch(() => undefined);
