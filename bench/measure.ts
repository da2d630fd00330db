/** What one run does, once. */
export type Work = () => Promise<unknown>;

/** Milliseconds on a clock that all processes of this machine share. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

/** How long `work` takes, in milliseconds. */
export async function timed(work: Work): Promise<number> {
  const start = now();
  await work();
  return now() - start;
}

/** The value below which this share (0–1) of the values lies. */
export function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const median = (values: number[]): number => quantile(values, 0.5);

/**
 * Runs `ours` and `theirs` in turn, so that both meet the same machine, after one round that does not count.
 * Gives the median of each and the median of the rounds' ratios `ours / theirs`.
 */
export async function compare(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ ours: number; theirs: number; ratio: number }> {
  const counted: { ours: number; theirs: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await (isOursFirst ? ours : theirs)();
    const second = await (isOursFirst ? theirs : ours)();
    if (round > 0) counted.push(isOursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return {
    ours: median(counted.map((round) => round.ours)),
    theirs: median(counted.map((round) => round.theirs)),
    ratio: median(counted.map((round) => round.ours / round.theirs)),
  };
}

/** How often per second `work` runs, one at a time, over `times` runs. */
export async function ratePerSecond(times: number, work: Work): Promise<number> {
  const took = await timed(async () => {
    for (let i = 0; i < times; i += 1) await work();
  });
  return (times / took) * 1000;
}
