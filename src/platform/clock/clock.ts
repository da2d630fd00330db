import { toInstant, type Instant } from '../../domain/calendar/instant';

/** The one source of the present moment; tests provide another. */
export abstract class Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  abstract milliseconds(): number;

  now(): Instant {
    return toInstant(this.milliseconds());
  }
}

export class SystemClock extends Clock {
  milliseconds(): number {
    return Date.now();
  }
}
