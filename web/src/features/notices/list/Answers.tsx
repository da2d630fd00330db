import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';

/** How many of the parties that are bound to answer have. */
export function Answers({ notice: { responses, state } }: { notice: Shapes['NoticeDto'] }) {
  const { t } = useTranslation('notices');
  const expected = responses.filter(({ isExpected }) => isExpected);
  if (state === 'reported' || expected.length === 0) return '–';
  const counts = {
    acknowledged: expected.filter(({ acknowledged }) => acknowledged).length,
    positions: expected.filter(({ position }) => position).length,
    all: expected.length,
  };
  return (
    <Text size="sm" data-figure="">
      {t('acknowledgedOf', counts)}
      <br />
      {t('positionsOf', counts)}
    </Text>
  );
}
