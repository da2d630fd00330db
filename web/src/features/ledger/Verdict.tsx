import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Told } from './verification';

/** How a verification ended. */
export function Verdict({ done }: { done: Extract<Told, { kind: 'done' }> }) {
  const { t } = useTranslation('ledger');
  const { verdict, newest } = done;
  if (!verdict.ok) {
    return (
      <Alert color="red" title={t('broken', { at: verdict.at })}>
        {verdict.reason} {t('brokenWhat')}
      </Alert>
    );
  }
  const isForged = newest?.signed === 'invalid';
  return (
    <Alert color={isForged ? 'red' : 'green'} title={t('holds', { count: verdict.head.seq })}>
      <Text size="sm">{t('holdsWhat', { open: verdict.open, closed: verdict.head.seq - verdict.open })}</Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('head', { hash: verdict.head.hash })}
      </Text>
      <Text size="sm">{newest ? t(`signed.${newest.signed}`, { size: newest.seq }) : t('signed.none')}</Text>
    </Alert>
  );
}
