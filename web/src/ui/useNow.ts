import { useEffect, useState } from 'react';

/** The time now; renders again each second while something ends within the hour, else each minute. */
export function useNow(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  const isClose = Math.abs(until - now) < 3_600_000;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), isClose ? 1000 : 60_000);
    return () => clearInterval(timer);
  }, [isClose]);
  return now;
}
