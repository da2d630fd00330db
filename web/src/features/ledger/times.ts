const STYLE = { dateStyle: 'medium', timeStyle: 'medium' } as const;

/** On the reader's own clock. */
export const localTime = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, STYLE).format(Date.parse(instant));

export const utcTime = (instant: string, language: string): string =>
  `${new Intl.DateTimeFormat(language, { ...STYLE, timeZone: 'UTC' }).format(Date.parse(instant))} UTC`;
