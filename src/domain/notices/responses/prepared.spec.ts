import { after, codeOf, hours, issuedNotice, valueOf } from '../../../../test/fixtures/cobalt';
import type { LedgerEvent } from '../../ledger/events';
import { actionsFor } from '../actions';
import { coverage } from '../coverage';
import { resolve } from '../lifecycle';
import type { CommitmentContent, Notice, PositionContent, PreparedContent } from '../notice';
import { approve, discard, edit, prepare, preparedOf } from './prepared';
import { present } from '../present';
import { update } from '../report';

const POSITION: PositionContent = { stance: 'can-help', note: null, ownLoss: null, stockCoverDays: 45 };
const RELEASE: CommitmentContent = {
  kind: 'stock-release',
  quantity: { amount: '100', unit: 't' },
  basis: 'contained',
  from: null,
  to: null,
  note: null,
};
const CONTENT: PreparedContent = { position: POSITION, commitments: [RELEASE, { ...RELEASE, kind: 'swap' }] };

const run = (notice: Notice, events: LedgerEvent[], at = hours(3)): Notice =>
  events.reduce((current, event) => after(current, event, at), notice);
const prepared = (content = CONTENT): Notice =>
  after(issuedNotice(), prepare(issuedNotice(), 'JP', content, hours(1)), hours(1));
const seenBy = (notice: Notice, role: 'delegate' | 'observer' | 'secretariat', party: string | null) =>
  present(notice, { role, party }, true).prepared;

describe('NOTICE-24 prepared answers', () => {
  it('NOTICE-24 are for the party alone to see, and count for nothing yet', () => {
    const notice = prepared();
    expect(seenBy(notice, 'delegate', 'JP')).toMatchObject([{ n: 1, revision: 1, status: 'open', of: 2 }]);
    for (const other of [
      seenBy(notice, 'delegate', 'KR'),
      seenBy(notice, 'observer', 'JP'),
      seenBy(notice, 'secretariat', null),
    ])
      expect(other).toEqual([]);
    expect(coverage(notice)?.committed.amount).toBe('0');
    expect(present(notice, { role: 'secretariat', party: null }, false)).toEqual(
      present(issuedNotice(), { role: 'secretariat', party: null }, false),
    );
  });

  it.each<[string, PreparedContent, string, string | undefined]>([
    ['nothing', { position: null, commitments: [] }, 'prepared.empty', undefined],
    [
      'what could not be pledged',
      { position: null, commitments: [RELEASE, { ...RELEASE, quantity: { amount: '5', unit: 'm3' } }] },
      'quantity.inconvertible',
      '/commitments/1/quantity/unit',
    ],
    [
      'a position that could not be taken',
      { position: { ...POSITION, ownLoss: { amount: '5', unit: 'USD' } }, commitments: [] },
      'quantity.inconvertible',
      '/position/ownLoss/unit',
    ],
  ])('NOTICE-24 refuses %s', (_, content, code, pointer) => {
    const refused = prepare(issuedNotice(), 'JP', content, hours(1));
    expect(refused).toMatchObject({ ok: false, rejection: { code } });
    expect(refused.ok ? null : refused.rejection.errors?.[0]?.pointer).toBe(pointer);
  });

  it('NOTICE-24 an edit replaces the content and counts the revision', () => {
    const notice = prepared();
    const edited = after(notice, edit(notice, 'JP', 1, { ...CONTENT, commitments: [] }, hours(2)), hours(2));
    expect(preparedOf(edited, 'JP')).toMatchObject([{ n: 1, revision: 2, commitments: [], at: hours(2) }]);
    expect(codeOf(edit(notice, 'KR', 1, CONTENT, hours(2)))).toBe('prepared.unknown');
  });

  it('NOTICE-24 is discarded with a reason, even after the notice is over', () => {
    const over = after(prepared(), resolve(prepared(), 'Over.'));
    const discarded = after(over, discard(over, 'JP', 1, 'Overtaken.'));
    expect(preparedOf(discarded, 'JP')).toMatchObject([
      { status: 'discarded', decided: { reason: 'Overtaken.' } },
    ]);
    expect(codeOf(discard(discarded, 'JP', 1, 'Again.'))).toBe('prepared.closed');
    expect(codeOf(approve(over, 'JP', 1, { revision: 1, version: 3 }, hours(3)))).toBe('notice.not-issued');
  });
});

describe('NOTICE-25 approval', () => {
  it("NOTICE-25 gives the acts as the party's own and names who prepared them", () => {
    const notice = prepared();
    const events = valueOf(approve(notice, 'JP', 1, { revision: 1, version: 2 }, hours(3)));
    expect(events.map(({ type }) => type)).toEqual([
      'notice.prepared-approved',
      'notice.position-taken',
      'notice.commitment-made',
      'notice.commitment-made',
    ]);
    expect(events[1]?.payload).toMatchObject({ via: 'portal', preparedBy: 'of-JP', late: false });
    const given = run(notice, events);
    expect(given.responses['JP']?.commitments.map(({ n }) => n)).toEqual([1, 2]);
    expect(coverage(given)?.committed.amount).toBe('200');
    expect(preparedOf(given, 'JP')).toMatchObject([{ status: 'approved', decided: { at: hours(3) } }]);
    expect(codeOf(approve(given, 'JP', 1, { revision: 1, version: 2 }, hours(4)))).toBe('prepared.closed');
  });

  it('NOTICE-25 is refused for a revision or a version that is no longer the one that stands', () => {
    const notice = prepared();
    expect(codeOf(approve(notice, 'JP', 1, { revision: 2, version: 2 }, hours(3)))).toBe('prepared.edited');
    const changed = after(notice, update(notice, { severity: 'extreme' }, new Set(['cobalt'])));
    expect(seenBy(changed, 'delegate', 'JP')[0]?.changedSince).toMatchObject([
      { version: 3, changes: { severity: { from: 'severe', to: 'extreme' } } },
    ]);
    const stale = approve(changed, 'JP', 1, { revision: 1, version: 2 }, hours(3));
    expect(codeOf(stale)).toBe('prepared.notice-changed');
    expect(approve(changed, 'JP', 1, { revision: 1, version: 3 }, hours(3)).ok).toBe(true);
  });

  it('NOTICE-25 is checked again when it is approved', () => {
    const notice = prepared();
    const loss = {
      quantity: { amount: '5', unit: 'm3' as const },
      basis: 'gross' as const,
      sharePercent: null,
    };
    const changed = after(notice, update(notice, { loss }, new Set(['cobalt'])));
    expect(codeOf(approve(changed, 'JP', 1, { revision: 1, version: 3 }, hours(3)))).toBe(
      'quantity.inconvertible',
    );
  });

  it('NOTICE-25 NOTICE-20 is offered to the party while something is open', () => {
    const offered = (notice: Notice, party: string) =>
      actionsFor(notice, { role: 'head', party }, true).find(({ name }) => name === 'approve-prepared')
        ?.allowed;
    expect(offered(prepared(), 'JP')).toBe(true);
    expect(offered(prepared(), 'KR')).toBe(false);
  });
});
