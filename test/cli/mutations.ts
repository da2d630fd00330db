/** Random numbers that a seed repeats (mulberry32). */
export class Chance {
  constructor(private state: number) {}

  /** A whole number from 0 to below `bound`. */
  below(bound: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * bound);
  }

  of<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }
}

type Mutation = (bytes: Buffer, chance: Chance) => Buffer;
type Lines = (lines: string[], chance: Chance) => string[];

const ofBytes =
  (replace: (bytes: Buffer, at: number, chance: Chance) => Buffer[]): Mutation =>
  (bytes, chance) =>
    Buffer.concat(replace(bytes, chance.below(bytes.length), chance));

const ofLines =
  (change: Lines): Mutation =>
  (bytes, chance) =>
    Buffer.from(
      change(bytes.toString().trimEnd().split('\n'), chance)
        .map((line) => `${line}\n`)
        .join(''),
    );

/** Every way in which one file of an export is changed at random. */
export const MUTATIONS: Record<string, Mutation> = {
  'a byte replaced': ofBytes((bytes, at, chance) => [
    bytes.subarray(0, at),
    Buffer.from([chance.below(256)]),
    bytes.subarray(at + 1),
  ]),
  'a byte inserted': ofBytes((bytes, at, chance) => [
    bytes.subarray(0, at),
    Buffer.from([chance.below(256)]),
    bytes.subarray(at),
  ]),
  'bytes dropped': ofBytes((bytes, at, chance) => [
    bytes.subarray(0, at),
    bytes.subarray(at + 1 + chance.below(40)),
  ]),
  'the end cut off': ofBytes((bytes, at) => [bytes.subarray(0, at)]),
  'lines cut off': ofLines((lines, chance) => lines.slice(0, chance.below(lines.length))),
  'a line dropped': ofLines((lines, chance) => lines.toSpliced(chance.below(lines.length), 1)),
  'a line repeated': ofLines((lines, chance) => {
    const at = chance.below(lines.length);
    return lines.toSpliced(chance.below(lines.length), 0, lines[at]!);
  }),
  'two lines exchanged': ofLines((lines, chance) => {
    const [a, b] = [chance.below(lines.length), chance.below(lines.length)];
    return lines.with(a, lines[b]!).with(b, lines[a]!);
  }),
  'a field changed': ofLines((lines, chance) => {
    const at = chance.below(lines.length);
    return lines.with(at, JSON.stringify(changed(JSON.parse(lines[at]!), chance)));
  }),
  'a field taken from another line': ofLines((lines, chance) => {
    const at = chance.below(lines.length);
    const [mine, other] = [lines[at]!, chance.of(lines)].map(
      (line) => JSON.parse(line) as Record<string, unknown>,
    );
    const name = chance.of(Object.keys(mine!));
    return lines.with(at, JSON.stringify({ ...mine, [name]: other![name] }));
  }),
  'a blank or a field more': ofLines((lines, chance) => {
    const at = chance.below(lines.length);
    const line = lines[at]!;
    return lines.with(at, chance.of([`${line} `, line.replace(',', ', '), line.replace('{', '{"more":1,')]));
  }),
};

/** The value with one part of it, however deep, replaced by another of its kind. */
function changed(value: unknown, chance: Chance): unknown {
  if (Array.isArray(value) && value.length > 0) {
    const at = chance.below(value.length);
    return (value as unknown[]).with(at, changed(value[at], chance));
  }
  if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
    const name = chance.of(Object.keys(value));
    return { ...value, [name]: changed((value as Record<string, unknown>)[name], chance) };
  }
  if (typeof value === 'number') return value + 1 + chance.below(5);
  if (typeof value === 'boolean') return !value;
  if (typeof value !== 'string' || value === '') return 'x';
  const at = chance.below(value.length);
  return value.slice(0, at) + chance.of([...'0123456789abcdefé']) + value.slice(at + 1);
}
