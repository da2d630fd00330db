/** A moment as a field for date and time holds it, in the reader's own time zone: `2026-11-24T13:00`. */
export function toLocal(at: string): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What such a field holds, as a moment of the API; an empty field stays empty. */
export const fromLocal = (local: string): string =>
  local === '' ? '' : new Date(local).toISOString().replace('Z', '+00:00');
