import { addDuration } from '../calendar/duration';
import { earlier, type Instant } from '../calendar/instant';
import type { LevelRules } from '../charters/charter';
import type { Clocks } from './notice';

/** NOTICE-4. The clocks that a level starts at `now`. */
export function startClocks(rules: LevelRules, now: Instant): Clocks {
  return {
    acknowledgeBy: addDuration(now, rules.acknowledgeWithin),
    positionBy: addDuration(now, rules.positionWithin),
    meetBy: rules.meetWithin === null ? null : addDuration(now, rules.meetWithin),
    reportEvery: rules.reportEvery,
  };
}

/** NOTICE-9. Escalation never extends a running clock: the earlier deadline of the two levels holds. */
export function tightenClocks(running: Clocks, raised: Clocks): Clocks {
  return {
    acknowledgeBy: earlier(running.acknowledgeBy, raised.acknowledgeBy),
    positionBy: earlier(running.positionBy, raised.positionBy),
    meetBy:
      running.meetBy && raised.meetBy
        ? earlier(running.meetBy, raised.meetBy)
        : (raised.meetBy ?? running.meetBy),
    reportEvery: raised.reportEvery ?? running.reportEvery,
  };
}
