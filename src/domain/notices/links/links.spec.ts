import { after, codeOf, issuedNotice, reportedNotice, valueOf } from '../../../../test/fixtures/cobalt';
import type { Audience } from '../../ledger/audience';
import { resolve } from '../lifecycle';
import { link, merge, unlink } from './links';
import type { Notice } from '../notice';
import { present } from '../present';

const FIRST = issuedNotice();
const SECOND: Notice = { ...issuedNotice(), id: 'N-2025-002' };
const draft = (audience: Audience): Notice => ({ ...reportedNotice(), id: 'N-2025-003', audience });
const OF_JAPAN = draft(['secretariat', 'party:JP']);

describe('NOTICE-32 links', () => {
  it.each([
    ['related', 'related'],
    ['caused-by', 'causes'],
    ['continues', 'continued-by'],
  ] as const)('NOTICE-32 %s is %s at the other end', (kind, inverse) => {
    const pair = valueOf(link(FIRST, SECOND, kind));
    expect(pair?.own.payload).toMatchObject({ notice: 'N-2025-002', kind });
    expect(pair?.others.payload).toMatchObject({ notice: 'N-2025-001', kind: inverse });
  });

  it.each<[string, Audience, Audience, Audience]>([
    ['two issued notices', 'parties', 'parties', 'parties'],
    ['an issued notice and a draft', 'parties', ['secretariat', 'party:JP'], ['secretariat', 'party:JP']],
    [
      'two drafts of a party',
      ['secretariat', 'party:JP'],
      ['secretariat', 'party:JP'],
      ['secretariat', 'party:JP'],
    ],
    ['drafts of two parties', ['secretariat', 'party:KR'], ['secretariat', 'party:JP'], 'secretariat'],
    ['a draft of the secretariat', 'secretariat', ['secretariat', 'party:JP'], 'secretariat'],
  ])('NOTICE-32 of %s are for whoever may read both', (_, one, other, both) => {
    expect(valueOf(link({ ...FIRST, audience: one }, draft(other), 'related'))?.audience).toEqual(both);
  });

  it('NOTICE-32 another kind replaces it; the same again changes nothing', () => {
    const linked = after(FIRST, valueOf(link(FIRST, SECOND, 'related'))!.own);
    expect(valueOf(link(linked, SECOND, 'related'))).toBeNull();
    const again = after(linked, valueOf(link(linked, SECOND, 'continues'))!.own);
    expect(again.links).toMatchObject([{ notice: 'N-2025-002', kind: 'continues' }]);
    const unlinked = after(again, valueOf(unlink(again, SECOND)).own);
    expect(unlinked.links).toEqual([]);
    expect(codeOf(unlink(unlinked, SECOND))).toBe('link.unknown');
  });

  it('NOTICE-32 is disclosed when it is given again after the draft was issued', () => {
    const narrow = { notice: OF_JAPAN.id, kind: 'related' as const, audience: OF_JAPAN.audience };
    const linked = { ...FIRST, links: [narrow] };
    const seenBy = (party: string) => present(linked, { role: 'delegate', party }, true).links;
    expect(seenBy('JP')).toEqual([{ notice: OF_JAPAN.id, kind: 'related' }]);
    expect(seenBy('KR')).toEqual([]);
    expect(valueOf(link(linked, OF_JAPAN, 'related'))).toBeNull();
    const issued: Notice = { ...OF_JAPAN, audience: 'parties', state: 'issued' };
    expect(valueOf(link(linked, issued, 'related'))?.audience).toBe('parties');
  });

  it('NOTICE-32 a notice has no link to itself', () =>
    expect(codeOf(link(FIRST, FIRST, 'related'))).toBe('link.itself'));
});

describe('NOTICE-33 duplicates', () => {
  it('NOTICE-33 closes the duplicate and keeps its answers there', () => {
    const { own, others, audience } = valueOf(merge(OF_JAPAN, FIRST));
    expect(audience).toEqual(OF_JAPAN.audience);
    expect(after(OF_JAPAN, own)).toMatchObject({
      state: 'merged',
      mergedInto: 'N-2025-001',
      version: OF_JAPAN.version + 1,
    });
    const survivor = {
      ...after(FIRST, others),
      duplicates: [{ notice: OF_JAPAN.id, at: FIRST.content.onset, audience }],
    };
    expect(survivor.version).toBe(FIRST.version);
    const seenBy = (party: string) => present(survivor, { role: 'delegate', party }, true).duplicates;
    expect(seenBy('JP')).toMatchObject([{ notice: OF_JAPAN.id }]);
    expect(seenBy('KR')).toEqual([]);
  });

  it('NOTICE-33 no cycle arises, since a merged notice is closed', () => {
    const merged = after(FIRST, valueOf(merge(FIRST, SECOND)).own);
    expect(codeOf(merge(SECOND, merged))).toBe('merge.survivor-not-issued');
    expect(codeOf(merge(merged, SECOND))).toBe('notice.not-issued');
  });

  it.each<[string, Notice, Notice, string]>([
    ['into itself', FIRST, FIRST, 'merge.itself'],
    ['into a draft', FIRST, OF_JAPAN, 'merge.survivor-not-issued'],
    ['into one that is over', FIRST, after(SECOND, resolve(SECOND, 'Over.')), 'merge.survivor-not-issued'],
    ['an exercise into an actual notice', { ...FIRST, status: 'exercise' }, SECOND, 'merge.status'],
    ['an actual notice into an exercise', FIRST, { ...SECOND, status: 'exercise' }, 'merge.status'],
  ])('NOTICE-33 refuses to merge %s', (_, duplicate, survivor, code) =>
    expect(codeOf(merge(duplicate, survivor))).toBe(code),
  );
});
