import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toMilliseconds, type Instant } from '@domain/calendar/instant';
import type { Notice } from '@domain/notices/notice';
import { situationOf } from '@domain/notices/situation/situation';
import { utcTime } from './times';

const HOUR = 3_600_000;

/** The clocks that ran at one moment, with what was left of each then. */
export function MomentClocks({ notice, at }: { notice: Notice; at: Instant }) {
  const { t, i18n } = useTranslation('ledger');
  if (notice.clocks === null) return <Text size="sm">{t('replay.noClocks')}</Text>;
  const { acknowledgeBy, positionBy, meetBy } = notice.clocks;
  const { reportDueAt } = situationOf(notice);
  const clocks = [
    ['acknowledgeBy', acknowledgeBy],
    ['positionBy', positionBy],
    ['meetBy', meetBy],
    ['reportBy', reportDueAt],
  ] as const;
  const hours = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  return (
    <List size="sm" listStyleType="none">
      {clocks.map(([name, due]) => {
        if (due === null) return null;
        const left = (toMilliseconds(due) - toMilliseconds(at)) / HOUR;
        return (
          <List.Item key={name}>
            {t(`replay.${name}`)} {utcTime(due, i18n.language)}:{' '}
            <b>{t(left >= 0 ? 'replay.left' : 'replay.passed', { hours: hours.format(Math.abs(left)) })}</b>
          </List.Item>
        );
      })}
    </List>
  );
}
