import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLive, useWaitingChanges } from '../live';
import classes from './Header.module.css';

/** Changes that would move what is being edited wait here until the reader asks for them. */
export function WaitingChanges() {
  const { t } = useTranslation('app');
  const count = useWaitingChanges();
  const live = useLive();
  return (
    <div role="status" className={classes.changes}>
      {count > 0 && (
        <Button size="xs" radius="xl" onClick={() => live.showWaiting()}>
          {t('changes', { count })}
        </Button>
      )}
    </div>
  );
}
