import { useTranslation } from 'react-i18next';
import {
  formatDay,
  formatInstant,
  formatLength,
  formatNumber,
  formatPercent,
  formatQuantity,
} from './format';

/** Numbers, quantities and times in the manner of the chosen language. */
export function useFormat() {
  const { language } = useTranslation().i18n;
  return {
    number: (amount: string | number) => formatNumber(amount, language),
    quantity: (quantity: { amount: string; unit: string }) => formatQuantity(quantity, language),
    percent: (percent: string | number) => formatPercent(percent, language),
    instant: (at: string | number, timeZone?: string) => formatInstant(at, language, timeZone),
    day: (at: string) => formatDay(at, language),
    length: (milliseconds: number) => formatLength(milliseconds, language),
  };
}
