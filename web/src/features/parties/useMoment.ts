import { useTranslation } from 'react-i18next';

/** Writes moments as the reader's language does, in the reader's own time zone, which it names. */
export function useMoment(): (at: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  });
  return (at) => format.format(new Date(at));
}
