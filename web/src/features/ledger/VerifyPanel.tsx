import { Alert, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Head } from '@domain/ledger/chain';
import { ProofText } from './ProofText';
import { useVerification } from './useVerification';
import { Verdict } from './Verdict';

/** Recomputes the chain here, in the reader's own browser. `kept`: what a checkpoint kept elsewhere states. */
export function VerifyPanel({ agreement, kept = [] }: { agreement: string; kept?: Head[] }) {
  const { t } = useTranslation('ledger');
  const { verification, start, stop } = useVerification();
  const isRunning = verification.kind === 'progress';
  const { seq = 0, of = 0 } = isRunning ? verification : {};
  return (
    <Paper withBorder p="md" component="section" aria-label={t('verify')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('verify')}
          </Title>
          {isRunning ? (
            <Button variant="default" onClick={stop}>
              {t('cancel')}
            </Button>
          ) : (
            <Button onClick={() => start({ agreement, kept })}>{t('verifyHere')}</Button>
          )}
        </Group>
        {isRunning && (
          <>
            <Progress value={of === 0 ? 0 : (100 * seq) / of} aria-label={t('verify')} />
            <Text size="sm">{t('verifying', { seq, of })}</Text>
          </>
        )}
        <div role="status">
          {verification.kind === 'no-crypto' && <Alert color="yellow">{t('noCrypto')}</Alert>}
          {verification.kind === 'failed' && <Alert color="red">{verification.reason}</Alert>}
          {verification.kind === 'done' && <Verdict done={verification} />}
        </div>
        <ProofText />
      </Stack>
    </Paper>
  );
}
