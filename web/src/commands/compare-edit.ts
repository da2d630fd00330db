/** A field that changed while somebody was editing. */
export interface FieldChange {
  field: string;
  was: unknown;
  now: unknown;
  mine: unknown;
  /** Both changed it, and differently: somebody has to choose. */
  isClash: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What others changed between the version an edit began from and the one there is now, beside one's own. */
export function compareEdit<T extends object>(base: T, now: T, mine: T): FieldChange[] {
  return (Object.keys(mine) as (keyof T & string)[])
    .filter((field) => !same(base[field], now[field]))
    .map((field) => ({
      field,
      was: base[field],
      now: now[field],
      mine: mine[field],
      isClash: !same(base[field], mine[field]) && !same(now[field], mine[field]),
    }));
}

/** One's own changes upon what there is now: fields that one did not touch are as others left them. */
export function reapply<T extends object>(base: T, now: T, mine: T): T {
  const touched = (Object.keys(mine) as (keyof T)[]).filter((field) => !same(base[field], mine[field]));
  return { ...now, ...Object.fromEntries(touched.map((field) => [field, mine[field]])) };
}
