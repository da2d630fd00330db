import { Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import mark from '../icon.svg';
import { useAgreement } from '../routing';
import { ConnectionState } from './ConnectionState';
import classes from './Header.module.css';
import { PaletteButton } from './palette/PaletteButton';
import { standingWords } from './standing';
import { UserMenu } from './UserMenu';

export function Header() {
  const { t } = useTranslation('app');
  const { slug, title, me } = useAgreement();
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
      <Link to="/$agreement" params={{ agreement: slug }} className={classes.agreement}>
        <img src={mark} alt="" width={30} height={30} />
        <span className={classes.names}>
          <Text component="span" fw={600} size="sm" truncate display="block">
            {title}
          </Text>
          <Text component="span" size="xs" c="dimmed" truncate display="block">
            {standingWords(t, me)}
          </Text>
        </span>
      </Link>
      <Group wrap="nowrap" gap="sm">
        <PaletteButton />
        <ConnectionState />
        <UserMenu />
      </Group>
    </Group>
  );
}
