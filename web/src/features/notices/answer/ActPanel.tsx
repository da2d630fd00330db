import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../../commands';
import classes from './ActPanel.module.css';

interface Props {
  /** What the act is called, on the button that opens it. */
  title: string;
  action: Action;
  children: ReactNode;
}

/** An act that needs a few words first: closed until wanted; where it may not be done, why not. */
export function ActPanel({ title, action, children }: Props) {
  const { t } = useTranslation('notices');
  const [isOpen, { toggle, close }] = useDisclosure();
  const id = useId();
  if (!action.allowed)
    return (
      <Text size="sm" c="dimmed">
        <strong>{title}</strong>: {action.reason}
      </Text>
    );
  return (
    <div className={classes.panel} data-open={isOpen}>
      <Button variant="default" onClick={toggle} aria-expanded={isOpen} aria-controls={id}>
        {title}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Stack gap="sm" mt="sm">
            {children}
            <Button variant="subtle" size="compact-sm" onClick={close} w="fit-content">
              {t('close')}
            </Button>
          </Stack>
        )}
      </div>
    </div>
  );
}
