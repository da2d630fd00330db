/** What the address of the list holds; each is one of the server's own filters. */
export const FILTERS = {
  state: ['reported', 'issued', 'resolved', 'cancelled', 'merged'],
  level: ['watch', 'alert', 'crisis'],
  severity: ['extreme', 'severe', 'moderate', 'minor', 'unknown'],
  status: ['actual', 'exercise'],
  sort: ['newest', 'oldest'],
} as const;

type Choices = { [K in keyof typeof FILTERS]?: (typeof FILTERS)[K][number] };

export type Filters = Choices & { q?: string; mineral?: string; awaiting?: string };

const FREE = ['q', 'mineral', 'awaiting'] as const;

/** Reads an address, and leaves out what is no filter. */
export function readFilters(search: Record<string, unknown>): Filters {
  const chosen = Object.entries(FILTERS).flatMap(([name, values]) => {
    const value = search[name];
    return (values as readonly unknown[]).includes(value) ? [[name, value]] : [];
  });
  const written = FREE.flatMap((name) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() !== '' ? [[name, value]] : [];
  });
  return Object.fromEntries([...chosen, ...written]) as Filters;
}
