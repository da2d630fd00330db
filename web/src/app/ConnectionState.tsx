import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useConnection, type Connection } from '../live';
import { clockTime } from './clock-time';
import classes from './Header.module.css';

/** Whether what is on screen is what is; always in view. */
export function ConnectionState() {
  const { t, i18n } = useTranslation('app');
  const connection = useConnection();
  return (
    <span role="status" className={classes.state}>
      <span className={classes.dot} data-kind={connection.kind} />
      {connectionWords(t, connection, i18n.language)}
    </span>
  );
}

function connectionWords(t: TFunction<'app'>, connection: Connection, language: string): string {
  switch (connection.kind) {
    case 'live':
      return t('live');
    case 'catching-up':
      return t('catchingUp', { count: connection.missing });
    case 'offline':
      return t('offline', { time: clockTime(connection.since, language) });
  }
}
