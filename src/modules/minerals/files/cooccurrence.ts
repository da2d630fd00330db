import { evidenceFrom, markOf } from '../../../domain/minerals/evidence';
import { parseFigure } from '../../../domain/minerals/figure';
import type { Companion } from '../../../domain/minerals/mineral';
import { readRows } from './csv-row';

/** A mineral and what it is recovered with; `about` holds what is said of the two. */
interface Pair {
  mineral: string;
  host: string;
  about: Pick<Companion, 'relation' | 'share' | 'note' | 'evidence'>;
}

const RELATION_OF_WORD = {
  byproduct: 'byproduct',
  coproduct: 'coproduct',
  joint_product: 'joint-product',
} as const;
const UNLISTED = '(non-critical)';

/** Which minerals are recovered together, and how. */
export function readPairs(dataDir: string, ids: ReadonlySet<string>): Pair[] {
  return readRows(dataDir, 'minerals/cooccurrence.csv').map((row) => {
    const mineral = row.text('mineral_id');
    const host = row.text('host_id');
    if (!ids.has(mineral)) row.refuse('mineral_id', 'must be on the list');
    if (!ids.has(host) && !host.endsWith(UNLISTED))
      row.refuse('host_id', `must be on the list or end in ${UNLISTED}`);
    const share = row.cell('approx_companion_share_pct');
    const mark = row.text('verification');
    // Verified rows quote the Mineral Commodity Summaries; the others rest on general knowledge (SOURCES.md).
    const source = markOf(mark) === 'verified' ? 'USGS MCS 2026' : 'general knowledge';
    return {
      mineral,
      host,
      about: {
        relation: row.meaning('relation', RELATION_OF_WORD),
        share: share ? parseFigure(share) : null,
        note: row.cell('note') || null,
        evidence: evidenceFrom(source, mark),
      },
    };
  });
}

/** Both directions for one mineral: what it comes with, and what comes with it. */
export function companionsOf(
  pairs: Pair[],
  id: string,
  namesById: ReadonlyMap<string, string>,
): { hosts: Companion[]; companions: Companion[] } {
  const companion = (other: string, about: Pair['about']): Companion => {
    const name = namesById.get(other);
    return name === undefined
      ? { mineral: null, name: other.replace(UNLISTED, '').replaceAll('_', ' '), ...about }
      : { mineral: other, name, ...about };
  };
  return {
    hosts: pairs.filter(({ mineral }) => mineral === id).map(({ host, about }) => companion(host, about)),
    companions: pairs
      .filter(({ host }) => host === id)
      .map(({ mineral, about }) => companion(mineral, about)),
  };
}
