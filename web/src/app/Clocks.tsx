import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '../routing';
import classes from './Clocks.module.css';

const MINUTE = 60_000;

/** The time to the minute; renders again when the minute turns. */
function useMinute(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setTimeout(() => setNow(new Date()), MINUTE - (now.getTime() % MINUTE) + 20);
    return () => clearTimeout(timer);
  }, [now]);
  return now;
}

/** The three times that a deadline is read in: here, UTC, and where the agreement has its seat. */
export function Clocks() {
  const { t, i18n } = useTranslation('app');
  const { seat } = useAgreement();
  const now = useMinute();
  const zones: [name: string, timeZone: string | undefined][] = [
    [t('local'), undefined],
    [t('utc'), 'UTC'],
    [seat.place, seat.timeZone],
  ];
  return (
    <dl className={classes.clocks} aria-label={t('clocks')}>
      {zones.map(([name, timeZone]) => {
        const inZone = { timeZone } as const;
        const time = new Intl.DateTimeFormat(i18n.language, {
          ...inZone,
          hour: '2-digit',
          minute: '2-digit',
          hourCycle: 'h23',
        });
        const day = new Intl.DateTimeFormat(i18n.language, { ...inZone, weekday: 'short', day: 'numeric' });
        return (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <span>{day.format(now)}</span> <b>{time.format(now)}</b>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
