import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { languageName, partyName } from '../../events';
import { TextLink } from '../../routing';
import { Section, Tag } from '../../ui';
import classes from './Facts.module.css';

/** Who runs it, in which languages it is, and which notices it belongs to. */
export function Related({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t, i18n } = useTranslation('notices');
  const { agreement, roles, links, duplicates, mergedInto, translations, language } = notice;
  const to = (id: string) => (
    <TextLink to="/$agreement/notices/$notice" params={{ agreement, notice: id }}>
      {id}
    </TextLink>
  );
  return (
    <Section title={t('related')}>
      <Stack gap={6} fz="sm">
        {mergedInto && (
          <div>
            {t('mergedInto')} {to(mergedInto)}
          </div>
        )}
        {links.map(({ notice: other, kind }) => (
          <div key={`${kind}:${other}`}>
            {t(`link.${kind}`)} {to(other)}
          </div>
        ))}
        {duplicates.map(({ notice: other }) => (
          <div key={other}>
            {t('duplicate')} {to(other)}
          </div>
        ))}
        {roles.map(({ role, person, name, party }) => (
          <div key={`${role}:${person}`}>
            {t(`role.${role}`)}: {name}
            {party && ` (${partyName(party, i18n.language)})`}
          </div>
        ))}
        <Text size="sm">{t('writtenIn', { language: languageName(language, i18n.language) })}</Text>
        {translations.map(({ language: tag, headline, description, instruction, status, isOutdated }) => (
          <details key={tag}>
            <summary>
              {languageName(tag, i18n.language)}{' '}
              <Tag tone={isOutdated ? 'watch' : 'plain'}>{t(isOutdated ? 'outdated' : status)}</Tag>
            </summary>
            <div lang={tag} className={classes.reference}>
              <strong>{headline}</strong>
              {instruction && <p>{instruction}</p>}
              <p>{description}</p>
            </div>
          </details>
        ))}
      </Stack>
    </Section>
  );
}
