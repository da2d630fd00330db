import { List, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { useAgreement } from '../../routing';
import { durationWords } from './duration-words';
import { LevelRules } from './LevelRules';

/** The rules in force, as one reads them. */
export function Charter() {
  const { t, i18n } = useTranslation('settings');
  const { slug: agreement } = useAgreement();
  const { rules, version } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/charter', { path: { agreement } }),
  ).data;
  const roles = rules.people?.secondFactor ?? [];
  const idle = rules.people?.reauthenticateAfter;
  return (
    <Stack gap="xl">
      <div>
        <Title order={2} size="h3">
          {rules.title}
        </Title>
        <Text c="dimmed">{t('charterVersion', { version, key: rules.key })}</Text>
        <Text mt="sm">{t('seatAt', { place: rules.seat.place, zone: rules.seat.timeZone })}</Text>
        <Text>
          {rules.minerals === 'all'
            ? t('allMinerals')
            : t('someMinerals', { list: rules.minerals.join(', ') })}
        </Text>
      </div>
      <Stack component="section" gap="sm" aria-labelledby="levels">
        <Title order={2} size="h4" id="levels">
          {t('levels')}
        </Title>
        {rules.crisis.levels.map((level) => (
          <LevelRules key={level.level} level={level} />
        ))}
      </Stack>
      <Stack component="section" gap="sm" aria-labelledby="constituencies">
        <Title order={2} size="h4" id="constituencies">
          {t('constituencies')}
        </Title>
        <List>
          {rules.constituencies.map(({ key, title, basis }) => (
            <List.Item key={key}>
              <b>{title}</b>:{' '}
              {t('restsOn', { basis: rules.bases.find((one) => one.key === basis)?.title ?? basis })}
            </List.Item>
          ))}
        </List>
        <Title order={2} size="h4">
          {t('bases')}
        </Title>
        <List>
          {rules.bases.map(({ key, title, unit }) => (
            <List.Item key={key}>{t('basisIn', { title, unit })}</List.Item>
          ))}
        </List>
      </Stack>
      <Stack component="section" gap={4} aria-labelledby="signing-in">
        <Title order={2} size="h4" id="signing-in">
          {t('signingIn')}
        </Title>
        <Text>
          {roles.length === 0
            ? t('noRoleNeedsOtp')
            : t('rolesNeedOtp', { roles: roles.map((role) => t(`role.${role}`)).join(', ') })}
        </Text>
        <Text>
          {idle
            ? t('reauthenticate', { after: durationWords(i18n.language, idle) })
            : t('neverReauthenticate')}
        </Text>
      </Stack>
      <Stack component="section" gap={4} aria-labelledby="source">
        <Title order={2} size="h4" id="source">
          {t('sourceTitle')}
        </Title>
        <Text maw="70ch">{rules.source}</Text>
      </Stack>
    </Stack>
  );
}
