import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { CommitmentBadge, Quantity } from '../../../ui';

type Commitments = Shapes['MadeCommitmentDto'][];

export function Committed({ of }: { of: Commitments }) {
  const { t } = useTranslation('common');
  if (of.length === 0) return '–';
  return (
    <Stack gap={4}>
      {of.map(({ n, kind, quantity, basis, status }) => (
        <div key={n}>
          <Quantity of={quantity} basis={basis} />
          <Group gap={6}>
            <Text span size="xs" c="dimmed">
              {t(`commitmentKind.${kind}`)}
            </Text>
            <CommitmentBadge value={status} />
          </Group>
        </div>
      ))}
    </Stack>
  );
}

export function Delivered({ of }: { of: Commitments }) {
  const deliveries = of.flatMap(({ n, deliveries: made }) =>
    made.map((one, i) => ({ key: `${n}.${i}`, ...one })),
  );
  if (deliveries.length === 0) return '–';
  return deliveries.map(({ key, quantity }) => (
    <div key={key}>
      <Quantity of={quantity} />
    </div>
  ));
}
