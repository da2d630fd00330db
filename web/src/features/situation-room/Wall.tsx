import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeing } from '../../live';
import { TextLink, useAgreement } from '../../routing';
import { LoadingState, PageTitle } from '../../ui';
import { ActiveNotices } from './ActiveNotices';
import DisruptionMap from './DisruptionMap';
import { RecentEntries } from './RecentEntries';
import classes from './SituationRoom.module.css';

/** The situation room on a wall: large, without hands, live. */
export function Wall() {
  const { t } = useTranslation('situationRoom');
  const { slug: agreement, title } = useAgreement();
  useBeing(agreement, 'room');
  return (
    <div className={classes.wall}>
      <PageTitle
        acts={
          <TextLink to="/$agreement" params={{ agreement }} size="sm">
            {t('leaveWall')}
          </TextLink>
        }
      >
        {title}
      </PageTitle>
      <Suspense fallback={<LoadingState lines={8} />}>
        <div className={classes.room}>
          <ActiveNotices agreement={agreement} />
          <div className={classes.side}>
            <DisruptionMap agreement={agreement} />
            <RecentEntries agreement={agreement} />
          </div>
        </div>
      </Suspense>
    </div>
  );
}
