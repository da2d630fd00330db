import { parseDuration } from '../calendar/duration';
import { invalid, ok, type InputError, type Result } from '../result';
import { LEVELS, type Charter, type LevelRules } from './charter';

/**
 * CHARTER-1. A charter makes sense as a whole: keys are unique, references resolve, every level has its
 * clocks, and the chase of a higher level is no slower. Errors name the field by JSON pointer.
 */
export function checkCharter(charter: Charter, knownMinerals: ReadonlySet<string>): Result<Charter> {
  const errors = [
    ...uniqueKeys(charter.bases, '/bases'),
    ...uniqueKeys(charter.constituencies, '/constituencies'),
    ...references(charter),
    ...minerals(charter, knownMinerals),
    ...levels(charter.crisis.levels),
    ...roster(charter),
  ];
  if (errors.length === 0) return ok(charter);
  return invalid('charter.invalid', `The charter ${charter.key} has ${errors.length} error(s); see "errors".`, errors);
}

function uniqueKeys(items: { key: string }[], pointer: string): InputError[] {
  return items.flatMap((item, i) =>
    items.findIndex((other) => other.key === item.key) < i
      ? [{ pointer: `${pointer}/${i}/key`, detail: `"${item.key}" is used twice.` }]
      : [],
  );
}

function references({ bases, constituencies }: Charter): InputError[] {
  return constituencies.flatMap((constituency, i) =>
    bases.some((basis) => basis.key === constituency.basis)
      ? []
      : [{ pointer: `/constituencies/${i}/basis`, detail: `No basis "${constituency.basis}" is defined.` }],
  );
}

function minerals({ minerals: scope }: Charter, known: ReadonlySet<string>): InputError[] {
  if (scope === 'all') return [];
  return scope.flatMap((id, i) =>
    known.has(id) ? [] : [{ pointer: `/minerals/${i}`, detail: `"${id}" is not on the reference list.` }],
  );
}

function levels(rules: LevelRules[]): InputError[] {
  const errors: InputError[] = [];
  LEVELS.forEach((level, i) => {
    if (rules[i]?.level !== level) {
      errors.push({ pointer: `/crisis/levels/${i}`, detail: `Level ${i + 1} of ${LEVELS.length} must be "${level}".` });
    }
  });
  rules.forEach((rule, i) => {
    if (isLonger(rule.chase.headAfter, rule.chase.delegationAfter)) {
      errors.push({
        pointer: `/crisis/levels/${i}/chase/delegationAfter`,
        detail: 'The whole delegation cannot be chased before its head.',
      });
    }
    const before = rules[i - 1];
    for (const clock of ['acknowledgeWithin', 'positionWithin'] as const) {
      if (before && isLonger(rule[clock], before[clock])) {
        errors.push({
          pointer: `/crisis/levels/${i}/${clock}`,
          detail: `A ${rule.level} cannot leave more time than a ${before.level}.`,
        });
      }
    }
  });
  return errors;
}

const isLonger = (a: string, b: string): boolean => (parseDuration(a) ?? 0) > (parseDuration(b) ?? 0);

function roster(charter: Charter): InputError[] {
  return (charter.roster ?? []).flatMap((party, i, all) => [
    ...(all.findIndex((other) => other.code === party.code) < i
      ? [{ pointer: `/roster/${i}/code`, detail: `${party.code} is listed twice.` }]
      : []),
    ...checkStanding(charter, party).map((error) => ({ ...error, pointer: `/roster/${i}${error.pointer}` })),
  ]);
}

/** PARTY-2. A party sits in one of the charter's constituencies and its basis uses the charter's keys. */
export function checkStanding(
  charter: Charter,
  party: { constituency: string; basis: Record<string, string> },
): InputError[] {
  const errors: InputError[] = [];
  const constituencies = charter.constituencies.map(({ key }) => key);
  if (!constituencies.includes(party.constituency)) {
    errors.push({ pointer: '/constituency', detail: `Must be one of ${constituencies.join(', ')}.` });
  }
  const bases = charter.bases.map(({ key }) => key);
  for (const key of Object.keys(party.basis)) {
    if (!bases.includes(key)) {
      errors.push({ pointer: `/basis/${key}`, detail: `The charter's bases are ${bases.join(', ')}.` });
    }
  }
  return errors;
}
