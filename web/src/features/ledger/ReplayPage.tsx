import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '../../routing';
import { readAbout } from './read-about';
import { replay } from './replay';
import { ReplayPlayer } from './ReplayPlayer';

const route = getRouteApi('/member/$agreement/replay/$notice');

/** The time-lapse of a notice, from its entries in the ledger. */
export function ReplayPage() {
  const { t } = useTranslation('ledger');
  const { slug: agreement } = useAgreement();
  const { notice } = route.useParams();
  const { entry } = route.useSearch();
  const { data: entries } = useSuspenseQuery({
    queryKey: ['replay', agreement, notice],
    queryFn: ({ signal }) => readAbout(agreement, notice, signal),
  });
  const frames = replay(entries);
  const last = frames.at(-1)?.notice;
  return (
    <Stack gap="lg">
      <div>
        <Group gap="xs">
          <Title order={1} size="h2">
            {t('replay.title', { notice })}
          </Title>
          {last?.status === 'exercise' && <Badge color="violet">{t('replay.exercise')}</Badge>}
        </Group>
        <Text>{last?.content.headline}</Text>
        <Text c="dimmed" size="sm" maw="65ch">
          {t('replay.what')}
        </Text>
      </div>
      {frames.length === 0 ? (
        <Text>{t('replay.nothing')}</Text>
      ) : (
        <ReplayPlayer
          key={notice}
          frames={frames}
          start={Math.max(
            0,
            frames.findIndex((frame) => frame.entry.seq === entry),
          )}
        />
      )}
    </Stack>
  );
}
