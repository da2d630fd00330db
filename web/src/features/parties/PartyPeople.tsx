import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAgreement } from '../../routing';
import { peopleQuery } from './queries';

/** Who speaks for the party; how to reach them only for those who may know. */
export function PartyPeople({ party }: { party: string }) {
  const { t } = useTranslation('parties');
  const { slug: agreement } = useAgreement();
  const { items } = useSuspenseQuery(peopleQuery(agreement)).data;
  const people = items.filter((person) => person.party === party);
  return (
    <Stack component="section" gap="sm" aria-labelledby="people">
      <Title order={2} size="h4" id="people">
        {t('people')}
      </Title>
      {people.length === 0 && <Text c="dimmed">{t('noPeople')}</Text>}
      <List listStyleType="none" p={0} spacing={4}>
        {people.map(({ id, name, role, email }) => (
          <List.Item key={id}>
            {name} · {t(`role.${role}`)}
            {email && (
              <>
                {' · '}
                <Anchor href={`mailto:${email}`} underline="always">
                  {email}
                </Anchor>
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
