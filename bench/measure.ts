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

const median = (values: number[]): number => quantile(values, 0.5);

/** What was measured in one round, on the same machine within moments. */
export interface Pair<T> {
  ours: T;
  theirs: T;
}

/** Measures `ours` and `theirs` in turns, so that both meet the same machine, after a round that does not count. */
export async function alternate<T>(
  rounds: number,
  ours: () => Promise<T>,
  theirs: () => Promise<T>,
): Promise<Pair<T>[]> {
  const pairs: Pair<T>[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const isOursFirst = round % 2 === 0;
    const first = await (isOursFirst ? ours : theirs)();
    const second = await (isOursFirst ? theirs : ours)();
    if (round > 0)
      pairs.push(isOursFirst ? { ours: first, theirs: second } : { ours: second, theirs: first });
  }
  return pairs;
}

/** The medians of both and of the rounds' ratios `ours / theirs`. */
export const summarise = (pairs: Pair<number>[]): Pair<number> & { ratio: number } => ({
  ours: median(pairs.map(({ ours }) => ours)),
  theirs: median(pairs.map(({ theirs }) => theirs)),
  ratio: median(pairs.map(({ ours, theirs }) => ours / theirs)),
});

/** How often per second `work` runs, one at a time, over `times` runs. */
export async function ratePerSecond(times: number, work: Work): Promise<number> {
  const took = await timed(async () => {
    for (let i = 0; i < times; i += 1) await work();
  });
  return (times / took) * 1000;
}

/** How often per second `works` run, all of them at once, each again as soon as it is done, over `times` runs in all. */
export async function rateAtOnce(times: number, works: Work[]): Promise<number> {
  let left = times;
  const repeat = async (work: Work): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  const took = await timed(() => Promise.all(works.map(repeat)));
  return (times / took) * 1000;
}
