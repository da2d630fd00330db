import type { Charter } from '../charters/charter';
import type { InputError } from '../result';

/** PARTY-2. A party sits in one of the charter's constituencies, and its figures are kept on the charter's bases. */
export function checkStanding(
  charter: Pick<Charter, 'constituencies' | 'bases'>,
  { constituency, basis }: { constituency: string; basis: Record<string, string> },
): InputError[] {
  const constituencies = charter.constituencies.map(({ key }) => key);
  const bases = charter.bases.map(({ key }) => key);
  const strangers = Object.keys(basis).filter((key) => !bases.includes(key));
  return [
    ...(constituencies.includes(constituency)
      ? []
      : [{ pointer: '/constituency', detail: `Must be one of ${constituencies.join(', ')}.` }]),
    ...strangers.map((key) => ({
      pointer: `/basis/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      detail: `The charter's bases are ${bases.join(', ')}.`,
    })),
  ];
}

/** PARTY-2. Every basis of the charter has a figure; one that is not given is zero. */
export const completeBasis = (
  { bases }: Pick<Charter, 'bases'>,
  basis: Record<string, string>,
): Record<string, string> => Object.fromEntries(bases.map(({ key }) => [key, basis[key] ?? '0']));
