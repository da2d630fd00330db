import { List, Stack, Text, Title } from '@mantine/core';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf, read } from '../../api';
import { useAgreement } from '../../routing';
import { useMe } from '../../session';
import { peopleQuery } from './queries';
import { SetDuty } from './SetDuty';
import { useMoment } from './useMoment';

const MINUTE_MILLISECONDS = 60_000;

/** Who of the delegation can be reached now, and when whose turn is. */
export function Duty({ party }: { party: string }) {
  const { t } = useTranslation('parties');
  const moment = useMoment();
  const { slug: agreement, me } = useAgreement();
  const seat = useMe().roles.find((one) => one.agreement === agreement && one.party === party);
  const { items: people } = useSuspenseQuery(peopleQuery(agreement)).data;
  const { data: roster, error } = useQuery({
    ...read('/api/v1/agreements/{agreement}/parties/{party}/duty-roster', { path: { agreement, party } }),
    refetchInterval: MINUTE_MILLISECONDS,
    enabled: me.role === 'secretariat' || me.party === party,
  });
  if (roster === undefined) return error && <Text>{problemOf(error).detail}</Text>;
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? id;
  const maySet = seat && (seat.role === 'head' || seat.capabilities.includes('manage-people'));
  return (
    <Stack component="section" gap="sm" aria-labelledby="duty">
      <Title order={2} size="h4" id="duty">
        {t('duty')}
      </Title>
      <Text>
        {roster.onDuty.length === 0
          ? t('nobodyOnDuty')
          : t('onDuty', { names: roster.onDuty.map(nameOf).join(', ') })}
      </Text>
      <List listStyleType="none" p={0} spacing={4}>
        {roster.shifts.map(({ person, from, to, note }) => (
          <List.Item key={person + from}>
            {moment(from)} – {moment(to)}: {nameOf(person)}
            {note && <Text size="sm">{note}</Text>}
          </List.Item>
        ))}
      </List>
      {maySet && (
        <SetDuty
          party={party}
          shifts={roster.shifts}
          people={people.filter((person) => person.party === party)}
        />
      )}
    </Stack>
  );
}
