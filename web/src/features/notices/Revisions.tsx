import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { Instant, LevelBadge, Section } from '../../ui';
import classes from './Revisions.module.css';

type Changes = Record<string, { from: unknown; to: unknown }>;

const words = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** Each numbered change of the notice with what it was before: nothing is overwritten. */
export function Revisions({ notice: { revisions } }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  return (
    <Section title={t('revisions')}>
      <Stack component="ol" gap="sm" className={classes.list}>
        {revisions.toReversed().map(({ version, at, event, level, changes, note }) => (
          <li key={version}>
            <Text size="sm" fw={550}>
              {version}. {t(`event.${event.replace('notice.', '')}`)} {level && <LevelBadge value={level} />}
            </Text>
            <Text size="xs" c="dimmed">
              <Instant at={at} />
            </Text>
            {note && <Text size="sm">{note}</Text>}
            {Object.entries(changes as Changes).map(([field, { from, to }]) => (
              <div key={field} className={classes.change}>
                <span>{t(`fact.${field}`)}</span> <del>{words(from)}</del> <ins>{words(to)}</ins>
              </div>
            ))}
          </li>
        ))}
      </Stack>
    </Section>
  );
}
