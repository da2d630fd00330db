import fc from 'fast-check';
import { criticalMinerals2026 } from '../../../test/fixtures/charter';
import { diff, type Difference } from './diff';

describe('CHARTER-9 where two charters differ', () => {
  it('CHARTER-9 names each place by pointer, with what stands there in each', () => {
    const other = criticalMinerals2026();
    other.seat.place = 'Geneva';
    other.minerals = ['cobalt'];
    other.bases.pop();
    other.roster = [];
    expect(diff(criticalMinerals2026(), other)).toEqual([
      { pointer: '/seat/place', from: 'Paris', to: 'Geneva' },
      { pointer: '/bases/1', from: criticalMinerals2026().bases[1], to: undefined },
      { pointer: '/minerals', from: 'all', to: ['cobalt'] },
      { pointer: '/roster', from: undefined, to: [] },
    ]);
  });

  it('CHARTER-9 a charter does not differ from itself', () => {
    expect(diff(criticalMinerals2026(), criticalMinerals2026())).toEqual([]);
  });

  it('CHARTER-9 escapes keys in pointers and is not misled by names that every object has', () => {
    expect(diff({}, { 'a/b~': 1, constructor: 2 })).toEqual([
      { pointer: '/a~1b~0', from: undefined, to: 1 },
      { pointer: '/constructor', from: undefined, to: 2 },
    ]);
  });

  it('CHARTER-9 applying the differences to the first document gives the second', () => {
    const document = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })).map(jsonCopy);
    fc.assert(
      fc.property(document, document, (from, to) => {
        expect(jsonCopy(diff(from, to).reduceRight(apply, jsonCopy(from)))).toEqual(to);
      }),
    );
  });
});

const jsonCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Writes one difference into a document; from the last to the first, so that list positions stay right. */
function apply(document: Record<string, unknown>, { pointer, to }: Difference): Record<string, unknown> {
  const path = pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = path.pop() as string;
  const holder = path.reduce<Record<string, unknown>>(
    (inner, key) => inner[key] as Record<string, unknown>,
    document,
  );
  if (to !== undefined)
    Object.defineProperty(holder, last, { value: to, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return document;
}
