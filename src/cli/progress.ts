const EVERY_MILLISECONDS = 100;

/** A line on the terminal that counts; nothing where there is no terminal. */
export function progress(what: string, total: number): { at: (count: number) => void; end: () => void } {
  const { stderr } = process;
  let shownAt = 0;
  const at = (count: number): void => {
    const now = Date.now();
    if (!stderr.isTTY || now - shownAt < EVERY_MILLISECONDS) return;
    shownAt = now;
    stderr.write(`\r${count} of ${total} ${what}`);
  };
  return { at, end: () => void (stderr.isTTY && stderr.write('\r\u001b[K')) };
}
