import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Status } from './status';

const LOOKS = {
  candidate: { sign: '○', color: 'gray', variant: 'outline' },
  signatory: { sign: '◐', color: 'gray', variant: 'outline' },
  party: { sign: '●', color: 'teal', variant: 'light' },
  suspended: { sign: '‖', color: 'orange', variant: 'light' },
  withdrawn: { sign: '×', color: 'gray', variant: 'light' },
} as const;

/** How a party stands: a word and a sign, so that colour is never the only cue. */
export function StatusBadge({ status }: { status: Status }) {
  const { t } = useTranslation('parties');
  const { sign, color, variant } = LOOKS[status];
  return (
    <Badge
      color={color}
      variant={variant}
      tt="none"
      c="var(--mantine-color-text)"
      leftSection={<span aria-hidden>{sign}</span>}
    >
      {t(`status.${status}`)}
    </Badge>
  );
}
