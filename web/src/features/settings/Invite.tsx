import { Alert, Button, Code, CopyButton, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, read, type Shapes } from '../../api';
import { useAgreement } from '../../routing';
import { SettingsForm } from './SettingsForm';

type Role = Shapes['InviteDto']['role'];

/** Whom each may invite; the server says why not where the rules are narrower. */
const INVITES: Record<Role, readonly Role[]> = {
  secretariat: ['head', 'delegate', 'observer', 'secretariat'],
  head: ['delegate', 'head'],
  delegate: ['delegate'],
  observer: [],
};

/** A link for one person, shown this once, to be handed over by a way one trusts. */
export function Invite({ role: inviter, party: own }: { role: Role; party: string | null }) {
  const { t, i18n } = useTranslation('settings');
  const { slug: agreement } = useAgreement();
  const [role, setRole] = useState<Role>(INVITES[inviter][0] ?? 'delegate');
  const { data: parties } = useQuery(
    read('/api/v1/agreements/{agreement}/parties', { path: { agreement }, query: { limit: 500 } }),
  );
  const invite = useMutation({
    mutationFn: (body: Shapes['InviteDto']) =>
      answerOf(
        api.POST('/api/v1/agreements/{agreement}/invitations', { params: { path: { agreement } }, body }),
      ),
  });
  const needsParty = role === 'head' || role === 'delegate';
  const link = invite.data && `${location.origin}/invitation?token=${invite.data.token}`;
  return (
    <Stack component="section" gap="sm" aria-labelledby="invite">
      <Title order={2} size="h4" id="invite">
        {t('invite')}
      </Title>
      <SettingsForm
        label={t('makeLink')}
        isPending={invite.isPending}
        error={invite.error}
        onSubmit={(given, form) =>
          invite.mutate(
            {
              email: given('email').trim(),
              name: given('name').trim(),
              role,
              ...(needsParty && { party: own ?? given('party') }),
            },
            { onSuccess: () => form.reset() },
          )
        }
      >
        <TextInput name="name" label={t('name')} maxLength={200} required />
        <TextInput name="email" type="email" label={t('email')} maxLength={254} required />
        <NativeSelect
          label={t('as')}
          value={role}
          onChange={({ currentTarget }) => setRole(currentTarget.value as Role)}
          data={INVITES[inviter].map((value) => ({ value, label: t(`role.${value}`) }))}
        />
        {needsParty && own === null && (
          <NativeSelect
            name="party"
            label={t('ofParty')}
            data={(parties?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
      </SettingsForm>
      {link && invite.data && (
        <Alert variant="default" role="status" title={t('linkTitle')}>
          <Stack gap="xs" align="flex-start">
            <Text size="sm">
              {t('linkWhat', {
                at: new Date(invite.data.expiresAt).toLocaleString(i18n.language, {
                  dateStyle: 'medium',
                  timeStyle: 'short',
                }),
              })}
            </Text>
            <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              {link}
            </Code>
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button variant="default" onClick={copy}>
                  {t(copied ? 'copied' : 'copy')}
                </Button>
              )}
            </CopyButton>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
