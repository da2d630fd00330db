import { useTranslation } from 'react-i18next';
import { useFormat } from './useFormat';

/** A moment on the reader's clock; in UTC when pointed at, and beside it where there is room. */
export function Instant({ at, withUtc = false }: { at: string; withUtc?: boolean }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const utc = t('utc', { time: format.instant(at, 'UTC') });
  return (
    <time dateTime={at} title={utc}>
      {format.instant(at)}
      {withUtc && ` (${utc})`}
    </time>
  );
}
