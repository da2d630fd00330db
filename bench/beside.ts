/** Loaded before the program of a measured process: tells its memory, and ends it with the bench. */
process.on('message', ({ name }: { name: string }) => {
  if (name !== 'memory') return;
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ name, answer: heapUsed + external });
});
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
