import { useEffect, useRef, useState } from 'react';
import type { Asked, Told } from './verification';

type Verification = { kind: 'idle' } | { kind: 'no-crypto' } | Told;

/** Runs one verification at a time, in a worker of its own. */
export function useVerification() {
  const worker = useRef<Worker | null>(null);
  const [verification, setVerification] = useState<Verification>({ kind: 'idle' });
  const cancel = (): void => {
    worker.current?.terminate();
    worker.current = null;
  };
  useEffect(() => cancel, []);

  const start = (asked: Asked): void => {
    cancel();
    if (!globalThis.isSecureContext) return setVerification({ kind: 'no-crypto' });
    setVerification({ kind: 'progress', seq: 0, of: 0 });
    const started = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<Told>) => {
      setVerification(data);
      if (data.kind !== 'progress') cancel();
    };
    started.onerror = ({ message }) => {
      setVerification({ kind: 'failed', reason: message });
      cancel();
    };
    started.postMessage(asked);
  };
  const stop = (): void => {
    cancel();
    setVerification({ kind: 'idle' });
  };
  return { verification, start, stop };
}
