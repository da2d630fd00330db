import { Button, Skeleton, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api';
import classes from './states.module.css';

/** Nothing here: why, and what one may do about it. */
export const EmptyState = ({
  title,
  text,
  children,
}: {
  title: string;
  text?: string;
  children?: ReactNode;
}) => (
  <div className={classes.state}>
    <Text fw={600}>{title}</Text>
    {text && (
      <Text size="sm" c="dimmed">
        {text}
      </Text>
    )}
    {children}
  </div>
);

export function LoadingState({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation('common');
  return (
    <Stack gap="xs" role="status" aria-label={t('loading')}>
      {Array.from({ length: lines }, (_, i) => (
        <Skeleton key={i} height={16} width={`${95 - i * 13}%`} />
      ))}
    </Stack>
  );
}

/** A part of a page that could not be loaded, in the server's own words. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry: () => unknown }) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.state} role="alert">
      <Text fw={600}>{t('failed')}</Text>
      <Text size="sm">{problemOf(error).detail}</Text>
      <Button size="compact-sm" variant="default" onClick={onRetry}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}
