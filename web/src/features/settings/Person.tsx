import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, api, type Shapes } from '../../api';
import { actionOf, CommandButton, useCommand } from '../../commands';
import { useAgreement } from '../../routing';

const CAPABILITIES = ['acknowledge', 'commit', 'vote', 'manage-people'] as const;
type Capability = (typeof CAPABILITIES)[number];

/** One person with a seat: what it may do, and the end of the seat. */
export function Person({ person }: { person: Shapes['PersonDto'] }) {
  const { t } = useTranslation('settings');
  const { slug: agreement } = useAgreement();
  const kept = person.capabilities ?? [];
  const [capabilities, setCapabilities] = useState<Capability[]>(kept);
  const [isOpen, setIsOpen] = useState(false);
  const path = { agreement, person: person.id };
  const grant = useCommand((body: Shapes['CapabilitiesDto'], _: string) =>
    answerOf(
      api.PUT('/api/v1/agreements/{agreement}/people/{person}/capabilities', { params: { path }, body }),
    ),
  );
  const end = useCommand((_: null, __: string) =>
    answerOf(api.DELETE('/api/v1/agreements/{agreement}/people/{person}', { params: { path } })),
  );
  const begin = () => {
    setCapabilities(kept);
    setIsOpen(!isOpen);
  };
  const who = [t(`role.${person.role}`), person.party, person.email].filter(Boolean).join(' · ');
  const remove = actionOf(person, 'remove');
  return (
    <Stack component="li" gap="xs">
      <div>
        <Text fw={600}>{person.name}</Text>
        <Text size="sm">{who}</Text>
        {kept.length > 0 && <Text size="sm">{kept.map((one) => t(`capability.${one}`)).join(', ')}</Text>}
      </div>
      <Group align="flex-start" gap="xs">
        {actionOf(person, 'set-capabilities').allowed && (
          <Button size="xs" variant="default" aria-expanded={isOpen} onClick={begin}>
            {t('setCapabilities', { name: person.name })}
          </Button>
        )}
        {remove.allowed && (
          <CommandButton
            size="xs"
            variant="default"
            command={end}
            input={null}
            pending={t('ending')}
            done={t('seatEnded')}
            confirm={{
              title: t('askEnd', { name: person.name }),
              binds: t('endBinds', { name: person.name }),
              label: t('endSeat', { name: person.name }),
            }}
          >
            {t('endSeat', { name: person.name })}
          </CommandButton>
        )}
      </Group>
      {isOpen && (
        <Stack gap="xs">
          <Checkbox.Group
            label={t('capabilitiesOf', { name: person.name })}
            value={capabilities}
            onChange={(chosen) => setCapabilities(CAPABILITIES.filter((one) => chosen.includes(one)))}
          >
            <Stack gap="xs" mt="xs">
              {CAPABILITIES.map((one) => (
                <Checkbox key={one} value={one} label={t(`capability.${one}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <CommandButton
            size="xs"
            command={grant}
            input={{ capabilities }}
            pending={t('saving')}
            done={t('saved')}
          >
            {t('save')}
          </CommandButton>
        </Stack>
      )}
    </Stack>
  );
}
