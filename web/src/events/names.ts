/** The name of a party in the reader's language; parties that are no region of Unicode CLDR keep their code. */
export function partyName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
}

export const languageName = (code: string, language: string): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code;

export const momentText = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
    Date.parse(instant),
  ) + ' UTC';

/** An amount of decimal text, as the language groups it; no digit is lost. */
export const quantityText = (quantity: { amount: string; unit: string }, language: string): string => {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 12 });
  return `${format.format(quantity.amount as Intl.StringNumericLiteral)} ${quantity.unit}`;
};
