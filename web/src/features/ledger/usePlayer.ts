import { useEffect, useState } from 'react';

/** Moves through `length` places, `perSecond` of them each second while it plays; it stops at the last. */
export function usePlayer(length: number, start: number, perSecond: number) {
  const [at, setAt] = useState(start);
  const [isPlaying, setPlaying] = useState(false);
  const last = length - 1;
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => setAt((before) => Math.min(before + 1, last)), 1_000 / perSecond);
    return () => clearInterval(timer);
  }, [isPlaying, perSecond, last]);
  const isAtEnd = at >= last;
  const goTo = (place: number): void => {
    setPlaying(false);
    setAt(Math.min(Math.max(place, 0), last));
  };
  const toggle = (): void => {
    if (isAtEnd) setAt(0);
    setPlaying(isAtEnd || !isPlaying);
  };
  return { at: Math.min(at, last), isPlaying: isPlaying && !isAtEnd, goTo, toggle };
}
