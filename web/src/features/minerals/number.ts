/** A number as the reader's language writes it; a decimal that the server sends as text stays exact. */
export const number = (language: string, value: string | number): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 20 }).format(value as number);
