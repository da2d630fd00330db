import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** An act with legal effect, as the question before it puts it. */
export interface LegalAct {
  /** Such as "Commit 1,200 t of cobalt?" */
  title: string;
  /** Whom it binds and to what. */
  binds: ReactNode;
  /** What the button that does it says, such as "Commit for Japan". */
  label: string;
}

interface Props {
  act: LegalAct;
  opened: boolean;
  onConfirm: () => unknown;
  onClose: () => void;
}

export function ConfirmAct({ act, opened, onConfirm, onClose }: Props) {
  const { t } = useTranslation('commands');
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={act.title}
      centered
      closeButtonProps={{ 'aria-label': t('leave') }}
    >
      <Stack>
        <div>{act.binds}</div>
        <Text size="sm" c="dimmed">
          {t('superseded')}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('leave')}
          </Button>
          <Button onClick={() => void onConfirm()} data-autofocus>
            {act.label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
