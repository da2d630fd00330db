import { Grid, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { read } from '../../api';
import { useAgreement } from '../../routing';
import { ExerciseBanner, LoadingState } from '../../ui';
import { MyAnswer } from './answer/MyAnswer';
import { Clocks } from './Clocks';
import { Facts } from './Facts';
import { NoticeHead } from './NoticeHead';
import { Related } from './Related';
import { ResponseMatrix } from './response/ResponseMatrix';
import { Revisions } from './Revisions';
import { Running } from './Running';
import { Situation } from './Situation';
import { Thread } from './Thread';
import { Timeline } from './Timeline';

const route = getRouteApi('/member/$agreement/notices/$notice');
const Coverage = lazy(() =>
  import('./response/Coverage').then(({ Coverage: component }) => ({ default: component })),
);

/** Everything of one notice: first what is asked and by when, then how it is answered, then how it came about. */
export function NoticePage() {
  const { slug: agreement, me } = useAgreement();
  const { notice: id } = route.useParams();
  const { data: notice } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/notices/{notice}', { path: { agreement, notice: id } }),
  );
  return (
    <Stack gap="lg">
      {notice.status === 'exercise' && <ExerciseBanner />}
      <NoticeHead notice={notice} />
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Stack gap="xl">
            {me.party && notice.state !== 'reported' && <MyAnswer notice={notice} party={me.party} />}
            <ResponseMatrix notice={notice} />
            {notice.coverage && (
              <Suspense fallback={<LoadingState lines={4} />}>
                <Coverage notice={notice} />
              </Suspense>
            )}
            <Situation notice={notice} />
            <Thread notice={notice} />
            <Timeline notice={notice} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }}>
          <Stack gap="xl">
            <Clocks notice={notice} />
            <Running notice={notice} />
            <Facts notice={notice} />
            <Related notice={notice} />
            <Revisions notice={notice} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
