import type { ReactNode } from 'react';

const icon = (strokes: ReactNode) =>
  function Icon({ size = 14 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.7}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        style={{ flexShrink: 0 }}
      >
        {strokes}
      </svg>
    );
  };

/** As many of four bars as the thing is grave. */
const bars = (filled: number) =>
  icon(
    [0, 1, 2, 3].map((i) => (
      <path
        key={i}
        d={`M${2.5 + i * 3.7} 13V${10.5 - i * 2.6}`}
        strokeWidth={2.4}
        opacity={i < filled ? 1 : 0.28}
      />
    )),
  );

const chevrons = (count: number) =>
  icon(
    Array.from({ length: count }, (_, i) => {
      const top = 8 + count * 1.6 - i * 4;
      return <path key={i} d={`M3.5 ${top} 8 ${top - 4}l4.5 4`} />;
    }),
  );

export const OneBar = bars(1);
export const TwoBars = bars(2);
export const ThreeBars = bars(3);
export const FourBars = bars(4);
export const OneChevron = chevrons(1);
export const TwoChevrons = chevrons(2);
export const ThreeChevrons = chevrons(3);
export const Tick = icon(<path d="m3 8.5 3.2 3.3L13 4.5" />);
export const LateTick = icon(<path d="m1.5 8.5 3 3.3L10.5 5M13.5 6v4M13.5 12.6v.1" />);
export const Clock = icon(
  <>
    <circle cx="8" cy="8" r="5.8" />
    <path d="M8 4.7V8l2.3 1.6" />
  </>,
);
export const Cross = icon(<path d="m4 4 8 8M12 4l-8 8" />);
export const Dash = icon(<path d="M4 8h8" />);
export const Question = icon(<path d="M5.4 5.8a2.6 2.6 0 1 1 3.6 2.4c-.7.3-1 .8-1 1.6M8 12.6v.1" />);
export const Pulse = icon(
  <>
    <circle cx="8" cy="8" r="2" fill="currentColor" />
    <circle cx="8" cy="8" r="5.6" />
  </>,
);
export const Draft = icon(<path d="M3.5 12.5 4.2 9.6 10.8 3l2.2 2.2-6.6 6.6Z" />);
export const Joined = icon(<path d="M3 3.5c0 5 5 3.5 5 9M13 3.5c0 5-5 3.5-5 9" />);
export const Hand = icon(<path d="M2.5 9.5h3l2 2h3.2l3-3.2M5.5 9.5l2-3 2.6.4 1.5-1.4" />);
export const Hit = icon(<path d="M8 2.5 14 13H2ZM8 6.5v3M8 11.3v.1" />);
export const Rehearsal = icon(
  <>
    <circle cx="8" cy="8" r="5.8" strokeDasharray="2.6 2.4" />
    <path d="M6.8 5.8v4.4L10.4 8Z" fill="currentColor" />
  </>,
);
