import { Button, Group, NativeSelect, Paper, Slider, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSentence } from '../../events';
import { Moment } from './Moment';
import type { Frame } from './replay';
import { localTime, utcTime } from './times';
import { usePlayer } from './usePlayer';

/** Entries a second. */
const SPEEDS = [0.5, 1, 2, 5, 10];

/** Plays the frames; where it stands is kept in the address whenever it is not playing. */
export function ReplayPlayer({ frames, start }: { frames: Frame[]; start: number }) {
  const { t, i18n } = useTranslation('ledger');
  const say = useSentence();
  const navigate = useNavigate();
  const [speed, setSpeed] = useState(1);
  const { at, isPlaying, goTo, toggle } = usePlayer(frames.length, start, speed);
  const { entry, notice } = frames[at] as Frame;
  useEffect(() => {
    if (!isPlaying)
      void navigate({ to: '.', search: { entry: entry.seq }, replace: true, resetScroll: false });
  }, [isPlaying, entry.seq, navigate]);
  return (
    <Stack>
      <Paper withBorder p="md">
        <Stack gap="sm">
          <Group align="end">
            <Button onClick={toggle} miw="7rem">
              {isPlaying ? t('replay.pause') : t('replay.play')}
            </Button>
            <Button variant="default" disabled={at === 0} onClick={() => goTo(at - 1)}>
              {t('replay.back')}
            </Button>
            <Button variant="default" disabled={at === frames.length - 1} onClick={() => goTo(at + 1)}>
              {t('replay.forward')}
            </Button>
            <NativeSelect
              label={t('replay.speed')}
              value={String(speed)}
              onChange={({ currentTarget }) => setSpeed(Number(currentTarget.value))}
              data={SPEEDS.map((value) => ({
                value: String(value),
                label: t('replay.perSecond', { count: value }),
              }))}
            />
          </Group>
          <Slider
            value={at}
            min={0}
            max={Math.max(frames.length - 1, 1)}
            onChange={goTo}
            label={null}
            thumbLabel={t('replay.place')}
          />
          <div aria-live={isPlaying ? 'off' : 'polite'}>
            <Text size="sm" c="dimmed">
              {t('replay.entry', { seq: entry.seq, n: at + 1, of: frames.length })} ·{' '}
              {localTime(entry.at, i18n.language)} · {utcTime(entry.at, i18n.language)}
            </Text>
            <Text fw={600}>{say(entry)}</Text>
          </div>
        </Stack>
      </Paper>
      <Moment notice={notice} at={entry.at} />
    </Stack>
  );
}
