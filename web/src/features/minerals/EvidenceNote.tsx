import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';

const SIGN = { verified: '✓', partial: '◐', unverified: '?' } as const;

/** Where a figure comes from, and whether it was read there. */
export function EvidenceNote({ evidence }: { evidence: Shapes['EvidenceDto'] }) {
  const { t } = useTranslation('minerals');
  return (
    <Text size="xs" c="dimmed" component="p" m={0}>
      {t('source', { source: evidence.source })} ·{' '}
      <Text span inherit fw={600} title={evidence.note ?? undefined}>
        <span aria-hidden>{SIGN[evidence.verified]} </span>
        {t(`mark.${evidence.verified}`)}
      </Text>
    </Text>
  );
}
