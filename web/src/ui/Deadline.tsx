import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Instant } from './Instant';
import { Tag } from './Tag';
import { Clock, Cross } from './icons';
import { useFormat } from './useFormat';
import { useNow } from './useNow';
import type { Tone } from './tones';

interface Props {
  at: string;
  /** What happens then, as a sentence. */
  then?: string;
}

const HOUR = 3_600_000;

function toneOf(left: number): Tone {
  if (left <= 0) return 'alarm';
  if (left < 2 * HOUR) return 'serious';
  return left < 24 * HOUR ? 'watch' : 'plain';
}

/** What is left, when that is here and in UTC, and what happens then. */
export function Deadline({ at, then }: Props) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const due = Date.parse(at);
  const left = due - useNow(due);
  return (
    <div>
      <Tag tone={toneOf(left)} Icon={left > 0 ? Clock : Cross}>
        {t(left > 0 ? 'left' : 'overdue', { time: format.length(left) })}
      </Tag>
      <Text size="xs" c="dimmed" mt={2}>
        <Instant at={at} withUtc />
      </Text>
      {then && (
        <Text size="xs" mt={2}>
          {t('then', { what: then })}
        </Text>
      )}
    </div>
  );
}
