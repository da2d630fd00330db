import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { CompanionList } from './CompanionList';

interface Props {
  hosts: Shapes['CompanionDto'][];
  companions: Shapes['CompanionDto'][];
}

/** Whose supply hangs on whose: what the mineral is recovered with, and what with it. */
export function Companions({ hosts, companions }: Props) {
  const { t } = useTranslation('minerals');
  return (
    <Stack component="section" gap="sm" aria-labelledby="companions">
      <Title order={2} size="h4" id="companions">
        {t('companions')}
      </Title>
      {hosts.length + companions.length === 0 && <Text c="dimmed">{t('noCompanions')}</Text>}
      <CompanionList title={t('hosts')} companions={hosts} />
      <CompanionList title={t('recoveredWith')} companions={companions} />
    </Stack>
  );
}
