import { Group, Stack, Title } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TextLink, useAgreement } from '../../routing';

const SECTIONS = [
  { name: 'security', to: '/$agreement/settings' },
  { name: 'people', to: '/$agreement/settings/people' },
  { name: 'charter', to: '/$agreement/settings/charter' },
  { name: 'appearance', to: '/$agreement/settings/appearance' },
] as const;

/** What surrounds each section of the settings. */
export function Settings() {
  const { t } = useTranslation('settings');
  const { slug: agreement, me } = useAgreement();
  return (
    <Stack maw={860}>
      <Title order={1} size="h2">
        {t('title')}
      </Title>
      <Group component="nav" gap="lg" aria-label={t('sections')}>
        {SECTIONS.filter(({ name }) => name !== 'people' || me.role !== 'observer').map(({ name, to }) => (
          <TextLink
            key={name}
            to={to}
            params={{ agreement }}
            activeOptions={{ exact: true }}
            activeProps={{ fw: 700, 'aria-current': 'page' }}
          >
            {t(name)}
          </TextLink>
        ))}
      </Group>
      <Outlet />
    </Stack>
  );
}
