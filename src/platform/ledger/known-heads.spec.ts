import { START, type ChainState } from '../../domain/ledger/chain';
import type { Instant } from '../../domain/calendar/instant';
import { KnownHeads } from './known-heads';

const AGREEMENT = 'critical-minerals-2026';
const head = (seq: number): ChainState => ({
  seq,
  hash: String(seq).padStart(64, '0'),
  at: '2026-03-02T08:00:00.000+00:00' as Instant,
});

describe('heads that need not be read', () => {
  it('trusts a head once a commit began where the one before it ended', () => {
    const heads = new KnownHeads();
    heads.moved(AGREEMENT, START, head(1));
    expect(heads.trusted(AGREEMENT)).toBeNull();
    heads.moved(AGREEMENT, head(1), head(3));
    expect(heads.trusted(AGREEMENT)).toEqual(head(3));
    expect(heads.trusted('tropical-timber-1994')).toBeNull();
  });

  it('reads again after another process wrote, until this one writes alone again', () => {
    const heads = new KnownHeads();
    heads.moved(AGREEMENT, START, head(1));
    heads.moved(AGREEMENT, head(1), head(2));
    heads.forget(AGREEMENT);
    expect(heads.trusted(AGREEMENT)).toBeNull();
    heads.moved(AGREEMENT, head(3), head(4));
    expect(heads.trusted(AGREEMENT)).toBeNull();
    heads.moved(AGREEMENT, head(5), head(6));
    expect(heads.trusted(AGREEMENT)).toBeNull();
    heads.moved(AGREEMENT, head(6), head(7));
    expect(heads.trusted(AGREEMENT)).toEqual(head(7));
  });
});
