import { Alert, Button, Code, CopyButton, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Shown this once; each lets its owner in when the authenticator app is lost. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation('settings');
  return (
    <Alert variant="default" title={t('recoveryTitle')} role="status">
      <Stack gap="sm">
        <div>{t('recoveryWhat')}</div>
        <Code block>{codes.join('\n')}</Code>
        <Group>
          <CopyButton value={codes.join('\n')}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {t(copied ? 'copied' : 'copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onKept}>{t('kept')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}
