import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What a verified chain proves and what it does not, as the operations guide has it. */
export function ProofText() {
  const { t } = useTranslation('ledger');
  return (
    <details>
      <summary>{t('proof.title')}</summary>
      <List size="sm" mt="xs">
        <List.Item>{t('proof.unchanged')}</List.Item>
        <List.Item>{t('proof.signed')}</List.Item>
        <List.Item>{t('proof.whole')}</List.Item>
      </List>
      <Text size="sm" mt="xs" maw="65ch">
        {t('proof.not')}
      </Text>
    </details>
  );
}
