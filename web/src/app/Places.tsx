import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PlaceLink, useAgreement } from '../routing';
import { Clocks } from './Clocks';
import { PLACES } from './places';
import classes from './Places.module.css';

const exact = (to: string) => ({ exact: to === '/$agreement', includeSearch: false });

/** Beside the page on a wide screen. */
export function PlacesList() {
  const { t } = useTranslation('app');
  const { slug: agreement } = useAgreement();
  return (
    <Stack h="100%" justify="space-between" p="xs" gap="md">
      <Stack gap={2}>
        {PLACES.map(({ name, to, Icon }) => (
          <PlaceLink
            key={name}
            to={to}
            params={{ agreement }}
            activeOptions={exact(to)}
            label={t(name)}
            leftSection={<Icon />}
            className={classes.item}
          />
        ))}
      </Stack>
      <Clocks />
    </Stack>
  );
}

/** At the foot of the page on a phone. */
export function PlacesBar() {
  const { t } = useTranslation('app');
  const { slug: agreement } = useAgreement();
  return (
    <div className={classes.bar}>
      {PLACES.filter(({ name }) => !(['settings'] as string[]).includes(name)).map(({ name, to, Icon }) => (
        <Link key={name} to={to} params={{ agreement }} activeOptions={exact(to)} className={classes.tab}>
          <Icon size={22} />
          <span>{t(name)}</span>
        </Link>
      ))}
    </div>
  );
}
