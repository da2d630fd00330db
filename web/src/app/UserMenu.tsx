import { Avatar, Box, Menu, UnstyledButton, useMantineColorScheme, VisuallyHidden } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLive } from '../live';
import { useAgreement } from '../routing';
import { signOut, useMe } from '../session';
import { Clocks } from './Clocks';

const SCHEMES = [
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'system'],
] as const;

export function UserMenu() {
  const { t } = useTranslation('app');
  const { name, email } = useMe();
  const { slug } = useAgreement();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const [queries, live, navigate] = [useQueryClient(), useLive(), useNavigate()];
  const leave = async () => {
    await signOut();
    live.stop();
    await navigate({ to: '/sign-in', search: {} });
    queries.clear();
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton>
          <Avatar name={name} size={34} color="initials" aria-hidden />
          <VisuallyHidden>{t('account', { name })}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {name}
          <br />
          {email}
        </Menu.Label>
        <Menu.Item component={Link} {...{ to: '/' }}>
          {t('agreements')}
        </Menu.Item>
        <Menu.Item component={Link} {...{ to: `/${slug}/settings` }}>
          {t('settings')}
        </Menu.Item>
        <Menu.Divider />
        <Box hiddenFrom="sm">
          <Clocks />
          <Menu.Divider />
        </Box>
        <Menu.Label>{t('appearance')}</Menu.Label>
        {SCHEMES.map(([scheme, key]) => (
          <Menu.Item
            key={scheme}
            role="menuitemradio"
            aria-checked={colorScheme === scheme}
            fw={colorScheme === scheme ? 600 : undefined}
            onClick={() => setColorScheme(scheme)}
          >
            {t(key)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={leave}>{t('signOut')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
