import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConnection, useLive } from '../live';
import { clockTime } from './clock-time';
import classes from './Header.module.css';

/** Says what a lost line means for what one sees and writes. */
export function OfflineBar() {
  const { t, i18n } = useTranslation('app');
  const connection = useConnection();
  const live = useLive();
  if (connection.kind !== 'offline') return null;
  return (
    <div className={classes.offline}>
      <span>{t('offlineWhat', { time: clockTime(connection.since, i18n.language) })}</span>
      <Button size="compact-xs" variant="default" onClick={() => live.retry()}>
        {t('tryNow')}
      </Button>
    </div>
  );
}
