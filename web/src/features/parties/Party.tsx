import { Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { TextLink, useAgreement } from '../../routing';
import { ChangeParty } from './ChangeParty';
import { ChangeStanding } from './ChangeStanding';
import { Duty } from './Duty';
import { History } from './History';
import { PartyPeople } from './PartyPeople';
import { charterQuery } from './queries';
import { StatusBadge } from './StatusBadge';
import { useMoment } from './useMoment';

const route = getRouteApi('/member/$agreement/parties/$party');

/** One party: how it stands and has stood, its people and who of them is on duty. */
export function Party() {
  const { t } = useTranslation('parties');
  const moment = useMoment();
  const { slug: agreement, me } = useAgreement();
  const { party: code } = route.useParams();
  const { data: party } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/parties/{party}', { path: { agreement, party: code } }),
  );
  const { rules } = useSuspenseQuery(charterQuery(agreement)).data;
  const constituency = rules.constituencies.find(({ key }) => key === party.constituency);
  return (
    <Stack gap="xl">
      <div>
        <TextLink to="/$agreement/parties" params={{ agreement }} search={{}} size="sm">
          {t('title')}
        </TextLink>
        <Group gap="sm">
          <Title order={1} size="h2">
            {party.name}
          </Title>
          <Text size="xl" c="dimmed">
            {code}
          </Text>
          <StatusBadge status={party.status} />
        </Group>
        <Text>{t('since', { moment: moment(party.since) })}</Text>
      </div>
      <Stack component="section" gap={4}>
        <Text fw={600}>{constituency?.title ?? party.constituency}</Text>
        {rules.bases.map(({ key, title, unit }) => (
          <Text key={key} size="sm">
            {title}: <b>{party.basis[key] ?? '0'}</b> {unit}
          </Text>
        ))}
        <ChangeParty party={party} rules={rules} />
      </Stack>
      {me.role === 'secretariat' && <ChangeStanding party={party} />}
      {me.role !== 'observer' && (
        <>
          <Duty party={code} />
          <PartyPeople party={code} />
        </>
      )}
      <History standings={party.history} />
    </Stack>
  );
}
