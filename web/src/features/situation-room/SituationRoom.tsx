import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBeing } from '../../live';
import { TextLink, useAgreement } from '../../routing';
import { LoadingState, PageTitle } from '../../ui';
import { ActiveNotices } from './ActiveNotices';
import { RecentEntries } from './RecentEntries';
import classes from './SituationRoom.module.css';
import { TodoList } from './TodoList';
import { WhoIsHere } from './WhoIsHere';

const DisruptionMap = lazy(() => import('./DisruptionMap'));

/** What must I do, by when, and what happens if I do not; then everything that is going on. */
export function SituationRoom() {
  const { t } = useTranslation('situationRoom');
  const { slug: agreement } = useAgreement();
  useBeing(agreement, 'room');
  return (
    <>
      <PageTitle
        acts={
          <TextLink to="/$agreement/wall" params={{ agreement }} size="sm">
            {t('wall')}
          </TextLink>
        }
      >
        {t('title')}
      </PageTitle>
      <div className={classes.room}>
        <div className={classes.main}>
          <Suspense fallback={<LoadingState />}>
            <TodoList />
          </Suspense>
          <Suspense fallback={<LoadingState lines={6} />}>
            <ActiveNotices agreement={agreement} />
          </Suspense>
        </div>
        <div className={classes.side}>
          <Suspense fallback={<LoadingState lines={5} />}>
            <DisruptionMap agreement={agreement} />
          </Suspense>
          <WhoIsHere agreement={agreement} />
          <Suspense fallback={<LoadingState lines={6} />}>
            <RecentEntries agreement={agreement} />
          </Suspense>
        </div>
      </div>
    </>
  );
}
