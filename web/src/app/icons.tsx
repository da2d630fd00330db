import type { ReactNode } from 'react';

const icon = (strokes: ReactNode) =>
  function Icon({ size = 20 }: { size?: number }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.6}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {strokes}
      </svg>
    );
  };

export const RoomIcon = icon(
  <>
    <rect x="3.5" y="4" width="17" height="12" rx="1.5" />
    <path d="M3.5 12h5l2-4 3 6 1.5-2h5.5M8 20h8M12 16v4" />
  </>,
);
export const NoticeIcon = icon(
  <>
    <path d="M12 4 21 19.5H3Z" />
    <path d="M12 10v4.5M12 17v.01" />
  </>,
);
export const PartiesIcon = icon(<path d="M6 21V4M6 4.5c4-2 7 2 12 0v8.5c-5 2-8-2-12 0" />);
export const MineralIcon = icon(
  <>
    <path d="m7.5 4h9L21 10l-9 10.5L3 10Z" />
    <path d="M3 10h18M9 10l3 10.5L15 10l-2-6h-2Z" />
  </>,
);
export const LedgerIcon = icon(
  <>
    <path d="M9.5 14.5a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1.5 1.5" />
    <path d="M14.5 9.5a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1.5-1.5" />
  </>,
);
export const SettingsIcon = icon(
  <>
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
    <circle cx="15" cy="7" r="2" />
    <circle cx="9" cy="17" r="2" />
  </>,
);
export const SearchIcon = icon(
  <>
    <circle cx="11" cy="11" r="6.5" />
    <path d="m16 16 4.5 4.5" />
  </>,
);
