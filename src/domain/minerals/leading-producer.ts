import { evidenceFrom, type Evidence } from './evidence';
import { decimalOrNull } from './figure';

export interface LeadingProducer {
  /** ISO 3166-1 alpha-2; null when the published text names no country. */
  country: string | null;
  /** Percent of the world; null when none was published. */
  sharePercent: string | null;
  /** `e` stands for estimated; null without a share. */
  year: string | null;
  published: string;
  evidence: Evidence;
}

interface LeadingProducerCells {
  published: string;
  /** Share of 2024 in percent, or nothing. */
  share: string;
  mark: string;
}

/**
 * MINERAL-4. The leading producer is the country with which the published text begins. Its share is the one of
 * 2024 beside it, else the one that the text quotes from a later edition; without a share there is no source.
 */
export function parseLeadingProducer(
  { published, share, mark }: LeadingProducerCells,
  codesByName: ReadonlyMap<string, string>,
): LeadingProducer {
  const country = [...codesByName].find(([name]) => `${published} `.startsWith(`${name} `))?.[1] ?? null;
  const [, edition, quoted] = /(MCS \d{4})\b.*?(\d+)%/.exec(published) ?? [];
  if (decimalOrNull(share) !== null) {
    const uraniumYear = /WNA (\d{4})/.exec(published)?.[1];
    const source = uraniumYear === undefined ? 'USGS MCS 2025' : 'World Nuclear Association';
    const year = uraniumYear ?? '2024e';
    return { country, sharePercent: share, year, published, evidence: evidenceFrom(source, mark) };
  }
  if (edition !== undefined && quoted !== undefined) {
    const year = `${Number(edition.slice(-4)) - 1}e`;
    return {
      country,
      sharePercent: quoted,
      year,
      published,
      evidence: evidenceFrom(`USGS ${edition}`, mark),
    };
  }
  return {
    country,
    sharePercent: null,
    year: null,
    published,
    evidence: evidenceFrom('none recorded', 'unverified'),
  };
}
