import { rmSync } from 'node:fs';

export default async function stopTestEngine(): Promise<void> {
  const started = globalThis.lodestoneTestEngine;
  await started?.engine.stop();
  if (started) rmSync(started.folder, { recursive: true, force: true });
}
