import codes from 'i18n-iso-countries/codes.json';
import type { Notice } from './urgency';

/** ISO 3166 two letters by the number under which the atlas keeps a country. */
export const letters: ReadonlyMap<string, string> = new Map(
  (codes as [string, string, string][]).map(([two, , number]) => [number, two]),
);

/** Active notices by the country in which something is disrupted. */
export function byCountry(notices: Notice[]): Map<string, Notice[]> {
  const places = new Map<string, Notice[]>();
  for (const notice of notices)
    for (const country of notice.area.countries)
      places.set(country, [...(places.get(country) ?? []), notice]);
  return places;
}
