import { setTimeout as delay } from 'node:timers/promises';
import type { EngineProcess } from './engine-process';

interface Listeners {
  onProgress: (line: string) => void;
  onFatal: (message: string) => void;
}

const deathsAllowed = 5;
const window = 60_000;
const pause = 200;

/** Starts a database that dies again, and gives it up after five deaths within a minute. Returns how to end it. */
export function keepRunning(
  first: EngineProcess,
  restart: () => Promise<EngineProcess>,
  { onProgress, onFatal }: Listeners,
): () => Promise<void> {
  let current = Promise.resolve(first);
  let stopping = false;

  const watch = async () => {
    let deaths: number[] = [];
    for (;;) {
      const reason = await current.then((engine) => engine.ended).catch((error: Error) => error);
      if (stopping) return;
      deaths = [...deaths.filter((at) => at > Date.now() - window), Date.now()];
      if (deaths.length >= deathsAllowed) {
        return onFatal(
          `The embedded database stopped ${deathsAllowed} times within a minute. ${reason.message}`,
        );
      }
      onProgress('The embedded database stopped and is being started again…');
      await delay(pause * (deaths.length - 1));
      if (stopping) return;
      current = restart();
    }
  };
  void watch();

  return async () => {
    stopping = true;
    const engine = await current.catch(() => null);
    await engine?.stop();
  };
}
