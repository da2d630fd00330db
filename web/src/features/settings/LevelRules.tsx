import { List, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { durationWords } from './duration-words';

/** What a level of alarm asks of the parties, each clock in words. */
export function LevelRules({ level: rules }: { level: Shapes['LevelRulesDto'] }) {
  const { t, i18n } = useTranslation('settings');
  const words = (duration: string) => durationWords(i18n.language, duration);
  return (
    <div>
      <Title order={3} size="h5">
        {t(`level.${rules.level}`)}
      </Title>
      <List>
        <List.Item>{t('acknowledgeWithin', { time: words(rules.acknowledgeWithin) })}</List.Item>
        <List.Item>{t('positionWithin', { time: words(rules.positionWithin) })}</List.Item>
        <List.Item>
          {rules.meetWithin === null ? t('noMeeting') : t('meetWithin', { time: words(rules.meetWithin) })}
        </List.Item>
        <List.Item>
          {rules.reportEvery === null ? t('noReports') : t('reportEvery', { time: words(rules.reportEvery) })}
        </List.Item>
        <List.Item>
          {t('chase', { head: words(rules.chase.headAfter), all: words(rules.chase.delegationAfter) })}
        </List.Item>
      </List>
    </div>
  );
}
