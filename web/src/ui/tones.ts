interface Colours {
  ink: string;
  ground: string;
  line: string;
}

/**
 * The one palette of what a thing is like, from plain to grave. Ink on ground reaches the 4.5 : 1 of WCAG 2.2 AA in both
 * schemes; colour is never the only cue, see `icons.tsx`.
 */
export const TONES = {
  plain: {
    light: { ink: '#3d4752', ground: '#eef1f4', line: '#c3cad2' },
    dark: { ink: '#c9d1da', ground: '#262c33', line: '#4a545f' },
  },
  info: {
    light: { ink: '#1a4d8c', ground: '#e6effa', line: '#a9c6ea' },
    dark: { ink: '#9fc7f8', ground: '#152944', line: '#30568a' },
  },
  good: {
    light: { ink: '#0a5846', ground: '#e2f4ed', line: '#9ad1be' },
    dark: { ink: '#83dec3', ground: '#11312a', line: '#2b6655' },
  },
  watch: {
    light: { ink: '#6f4500', ground: '#fdf1d6', line: '#e6c477' },
    dark: { ink: '#f3c96f', ground: '#382908', line: '#77601f' },
  },
  serious: {
    light: { ink: '#8a3705', ground: '#fde8da', line: '#efb48f' },
    dark: { ink: '#f9b289', ground: '#3e200f', line: '#874722' },
  },
  alarm: {
    light: { ink: '#96131e', ground: '#fde7e7', line: '#efaeb1' },
    dark: { ink: '#f8a9ac', ground: '#421518', line: '#8c353a' },
  },
  grave: {
    light: { ink: '#ffffff', ground: '#a91c28', line: '#a91c28' },
    dark: { ink: '#ffffff', ground: '#b62733', line: '#d9545f' },
  },
  exercise: {
    light: { ink: '#552789', ground: '#f1e9fb', line: '#ccb1eb' },
    dark: { ink: '#d2b7f7', ground: '#2c1c45', line: '#62428d' },
  },
} as const satisfies Record<string, { light: Colours; dark: Colours }>;

export type Tone = keyof typeof TONES;

/** `--tone-<name>-ink`, `-ground` and `-line` for one scheme. */
export const toneVariables = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    Object.entries(TONES).flatMap(([tone, schemes]) =>
      Object.entries(schemes[scheme]).map(([part, colour]) => [`--tone-${tone}-${part}`, colour]),
    ),
  );
