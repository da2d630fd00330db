import fc from 'fast-check';
import { criticalMinerals2026 } from '../../../test/fixtures/charter';
import { toInstant } from '../calendar/instant';
import { startClocks } from '../notices/clocks';
import { LEVELS, type Charter, type LevelRules } from './charter';
import { checkCharter } from './check-charter';

const MINERALS = new Set(['cobalt', 'gallium']);

/** The pointers of what is wrong after a change to the shipped charter. */
function faults(change: (charter: Charter) => void): string[] {
  const charter = criticalMinerals2026();
  change(charter);
  const result = checkCharter(charter, MINERALS);
  return result.ok ? [] : (result.rejection.errors ?? []).map(({ pointer }) => pointer);
}

const levelOf = (charter: Charter, level: LevelRules['level']): LevelRules =>
  charter.crisis.levels[LEVELS.indexOf(level)] as LevelRules;

const japan = { code: 'JP', name: 'Japan', constituency: 'consumers', basis: { imports: '320' } };

describe('what a charter must make sense of', () => {
  it('accepts the shipped charter as it is', () => {
    const charter = criticalMinerals2026();
    expect(checkCharter(charter, MINERALS)).toEqual({ ok: true, value: charter });
  });

  it.each<[string, (charter: Charter) => void, string[]]>([
    [
      'CHARTER-1 refuses levels in another order',
      (charter) => {
        [levelOf(charter, 'watch').level, levelOf(charter, 'crisis').level] = ['crisis', 'watch'];
      },
      ['/crisis/levels/0/level', '/crisis/levels/2/level'],
    ],
    [
      'CHARTER-1 refuses a clock that leaves no time',
      (charter) =>
        Object.assign(levelOf(charter, 'crisis'), { reportEvery: 'PT0S', acknowledgeWithin: 'PT0H' }),
      ['/crisis/levels/2/acknowledgeWithin', '/crisis/levels/2/reportEvery'],
    ],
    [
      'CHARTER-2 refuses a crisis that may be acknowledged later than an alert',
      (charter) => (levelOf(charter, 'crisis').acknowledgeWithin = 'PT12H1S'),
      ['/crisis/levels/2/acknowledgeWithin'],
    ],
    [
      'CHARTER-2 refuses a crisis without the meeting that an alert has',
      (charter) => (levelOf(charter, 'crisis').meetWithin = null),
      ['/crisis/levels/2/meetWithin'],
    ],
    [
      'CHARTER-2 refuses an alert that is chased more slowly than a watch',
      (charter) => (levelOf(charter, 'alert').chase = { headAfter: 'PT5H', delegationAfter: 'P2D' }),
      ['/crisis/levels/1/chase/headAfter', '/crisis/levels/1/chase/delegationAfter'],
    ],
    [
      'CHARTER-2 accepts equal clocks at two levels',
      (charter) => (levelOf(charter, 'crisis').acknowledgeWithin = 'P0DT12H'),
      [],
    ],
    [
      'CHARTER-3 refuses a delegation chased before its head',
      (charter) => (levelOf(charter, 'crisis').chase = { headAfter: 'PT1H', delegationAfter: 'PT30M' }),
      ['/crisis/levels/2/chase/delegationAfter'],
    ],
    [
      'CHARTER-4 refuses keys used twice',
      ({ bases, constituencies }) => {
        bases.push({ key: 'imports', title: 'Imports again', unit: 't' });
        constituencies.push({ key: 'producers', title: 'Producers again', basis: 'production' });
      },
      ['/bases/2/key', '/constituencies/2/key'],
    ],
    [
      'CHARTER-4 refuses a constituency on a basis that is not defined',
      ({ constituencies }) => constituencies.push({ key: 'traders', title: 'Traders', basis: 'turnover' }),
      ['/constituencies/2/basis'],
    ],
    [
      'CHARTER-5 refuses a mineral that is not on the list',
      (charter) => (charter.minerals = ['cobalt', 'unobtainium']),
      ['/minerals/1'],
    ],
    ['CHARTER-5 accepts minerals of the list', (charter) => (charter.minerals = ['gallium', 'cobalt']), []],
    [
      'CHARTER-6 refuses a roster that names a party twice, or with a standing that the charter does not know',
      (charter) => {
        const stranger = { ...japan, code: 'KR', constituency: 'traders', basis: { 'turn/over~': '1' } };
        charter.roster = [japan, japan, stranger];
      },
      ['/roster/1/code', '/roster/2/constituency', '/roster/2/basis/turn~1over~0'],
    ],
    ['CHARTER-6 accepts a roster without every figure', (charter) => (charter.roster = [japan]), []],
  ])('%s', (_, change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('CHARTER-2 no deadline of a higher level in an accepted charter is later than that of a lower one', () => {
    const clock = fc.integer({ min: 1, max: 4 }).map((hours) => `PT${hours}H`);
    const clocks = fc.record({
      acknowledgeWithin: clock,
      positionWithin: clock,
      meetWithin: fc.option(clock),
      reportEvery: fc.constant(null),
      chase: fc.constant({ headAfter: 'PT1H', delegationAfter: 'PT1H' }),
    });
    const now = toInstant(Date.parse('2026-03-02T08:00:00Z'));
    fc.assert(
      fc.property(fc.tuple(clocks, clocks), ([lower, higher]) => {
        const charter = criticalMinerals2026();
        charter.crisis.levels = LEVELS.map((level) => ({ level, ...(level === 'watch' ? lower : higher) }));
        const early = startClocks(levelOf(charter, 'alert'), now);
        const late = startClocks(levelOf(charter, 'watch'), now);
        const isNoLater =
          early.acknowledgeBy <= late.acknowledgeBy &&
          early.positionBy <= late.positionBy &&
          (late.meetBy === null || (early.meetBy !== null && early.meetBy <= late.meetBy));
        expect(checkCharter(charter, MINERALS).ok).toBe(isNoLater);
      }),
    );
  });
});
