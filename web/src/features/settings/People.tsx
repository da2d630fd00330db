import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { useAgreement } from '../../routing';
import { useMe } from '../../session';
import { Invite } from './Invite';
import { Person } from './Person';

/** Who has a seat in the agreement, and who is invited next. */
export function People() {
  const { t } = useTranslation('settings');
  const { slug: agreement, me } = useAgreement();
  const seat = useMe().roles.find((one) => one.agreement === agreement);
  const { items } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/people', { path: { agreement }, query: { limit: 500 } }),
  ).data;
  const mayInvite =
    me.role === 'secretariat' || me.role === 'head' || seat?.capabilities.includes('manage-people');
  return (
    <Stack gap="xl">
      {mayInvite && <Invite role={me.role} party={me.party} />}
      <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('people')}>
        {items.map((person) => (
          <Person key={person.id} person={person} />
        ))}
      </Stack>
      {items.length === 0 && <Text c="dimmed">{t('nobody')}</Text>}
    </Stack>
  );
}
