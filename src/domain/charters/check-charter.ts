import { parseDuration } from '../calendar/duration';
import { checkStanding } from '../parties/standing';
import { invalid, ok, type InputError, type Result } from '../result';
import { LEVELS, type Charter, type LevelRules } from './charter';

/** CHARTER-1 to CHARTER-6. A charter of the right shape makes sense as a whole; errors name the field by JSON pointer. */
export function checkCharter(charter: Charter, knownMinerals: ReadonlySet<string>): Result<Charter> {
  const errors = [
    ...levelsInOrder(charter.crisis.levels),
    ...noSlowerClocks(charter.crisis.levels),
    ...headBeforeDelegation(charter.crisis.levels),
    ...uniqueKeys(charter.bases, '/bases'),
    ...uniqueKeys(charter.constituencies, '/constituencies'),
    ...definedBases(charter),
    ...listedMinerals(charter, knownMinerals),
    ...rosterStandings(charter),
  ];
  if (errors.length === 0) return ok(charter);
  return invalid(
    'charter.invalid',
    `The charter ${charter.key} contradicts itself in ${errors.length} place(s); see "errors".`,
    errors,
  );
}

/** CHARTER-1. Watch, alert and crisis each have their clocks, in this order, and each clock leaves some time. */
function levelsInOrder(levels: LevelRules[]): InputError[] {
  const order = LEVELS.flatMap((level, i) =>
    levels[i]?.level === level
      ? []
      : [
          {
            pointer: `/crisis/levels/${i}/level`,
            detail: `Level ${i + 1} of ${LEVELS.length} must be ${level}.`,
          },
        ],
  );
  const empty = levels.flatMap((rules, i) =>
    CLOCKS.filter((clock) => rules[clock] !== null && length(rules[clock]) === 0).map((clock) => ({
      pointer: `/crisis/levels/${i}/${clock}`,
      detail: 'Must leave some time.',
    })),
  );
  return [...order, ...empty];
}

const CLOCKS = ['acknowledgeWithin', 'positionWithin', 'meetWithin', 'reportEvery'] as const;

/** CHARTER-2. No clock of a level is slower than that of the level below, and none of those is missing. */
function noSlowerClocks(levels: LevelRules[]): InputError[] {
  return levels.flatMap((rules, i) => {
    const below = levels[i - 1];
    if (!below) return [];
    const { headAfter, delegationAfter } = rules.chase;
    const clocks: [string, string | null, string | null][] = [
      ...CLOCKS.map((clock): [string, string | null, string | null] => [clock, rules[clock], below[clock]]),
      ['chase/headAfter', headAfter, below.chase.headAfter],
      ['chase/delegationAfter', delegationAfter, below.chase.delegationAfter],
    ];
    return clocks
      .filter(([, own, theirs]) => length(own) > length(theirs))
      .map(([clock]) => ({
        pointer: `/crisis/levels/${i}/${clock}`,
        detail: `At ${rules.level} this cannot take longer than at ${below.level}.`,
      }));
  });
}

/** CHARTER-3. The whole delegation is not chased before its head. */
function headBeforeDelegation(levels: LevelRules[]): InputError[] {
  return levels.flatMap(({ chase }, i) =>
    length(chase.headAfter) > length(chase.delegationAfter)
      ? [
          {
            pointer: `/crisis/levels/${i}/chase/delegationAfter`,
            detail: 'The whole delegation cannot be chased before its head.',
          },
        ]
      : [],
  );
}

/** Milliseconds; a clock that a level lacks never ends. */
const length = (clock: string | null): number =>
  clock === null ? Infinity : (parseDuration(clock) ?? Infinity);

/** CHARTER-4. Keys are unique. */
function uniqueKeys(items: { key: string }[], pointer: string): InputError[] {
  return items.flatMap(({ key }, i) =>
    items.findIndex((other) => other.key === key) < i
      ? [{ pointer: `${pointer}/${i}/key`, detail: `${key} is used twice.` }]
      : [],
  );
}

/** CHARTER-4. Each constituency rests on a basis that the charter defines. */
function definedBases({ bases, constituencies }: Charter): InputError[] {
  const keys = bases.map(({ key }) => key);
  return constituencies.flatMap(({ basis }, i) =>
    keys.includes(basis)
      ? []
      : [{ pointer: `/constituencies/${i}/basis`, detail: `Must be one of ${keys.join(', ')}.` }],
  );
}

/** CHARTER-5. Minerals in scope are on the reference list. */
function listedMinerals({ minerals }: Charter, known: ReadonlySet<string>): InputError[] {
  if (minerals === 'all') return [];
  return minerals.flatMap((id, i) =>
    known.has(id)
      ? []
      : [{ pointer: `/minerals/${i}`, detail: `${id} is not on the reference list of minerals.` }],
  );
}

/** CHARTER-6. A roster names each party once, with a standing that the charter knows (PARTY-2). */
function rosterStandings(charter: Charter): InputError[] {
  const roster = charter.roster ?? [];
  return roster.flatMap((party, i) => [
    ...(roster.findIndex(({ code }) => code === party.code) < i
      ? [{ pointer: `/roster/${i}/code`, detail: `${party.code} is listed twice.` }]
      : []),
    ...checkStanding(charter, party).map(({ pointer, detail }) => ({
      pointer: `/roster/${i}${pointer}`,
      detail,
    })),
  ]);
}
