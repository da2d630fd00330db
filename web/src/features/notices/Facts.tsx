import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { partyName } from '../../events';
import { TextLink } from '../../routing';
import { Instant, Quantity, Section, useFormat } from '../../ui';
import classes from './Facts.module.css';

/** What is known of the disruption. */
export function Facts({ notice }: { notice: Shapes['NoticeDto'] }) {
  const { t, i18n } = useTranslation(['notices', 'common']);
  const { percent } = useFormat();
  const { agreement, minerals, area, loss, onset, expectedEnd, cause, urgency, certainty, references } =
    notice;
  const countries = area.countries.map((code) => partyName(code, i18n.language)).join(', ');
  const facts: [name: string, value: ReactNode][] = [
    [
      t('fact.minerals'),
      minerals.map(({ mineral, segments }) => (
        <div key={mineral}>
          <TextLink to="/$agreement/minerals/$mineral" params={{ agreement, mineral }}>
            {mineral.replaceAll('_', ' ')}
          </TextLink>{' '}
          ({segments.map((segment) => t(`common:segment.${segment}`).toLowerCase()).join(', ')})
        </div>
      )),
    ],
    [
      t('fact.loss'),
      loss && (
        <>
          <Quantity of={loss.quantity} basis={loss.basis} />
          {loss.sharePercent && <div>{t('ofSupply', { percent: percent(loss.sharePercent) })}</div>}
        </>
      ),
    ],
    [t('fact.area'), [countries, area.description].filter(Boolean).join(': ') || null],
    [t('fact.cause'), t(`common:cause.${cause}`)],
    [t('fact.urgency'), t(`common:urgency.${urgency}`)],
    [t('fact.certainty'), t(`common:certainty.${certainty}`)],
    [t('fact.onset'), <Instant key="onset" at={onset} withUtc />],
    [t('fact.expectedEnd'), expectedEnd && <Instant at={expectedEnd} withUtc />],
    [
      t('fact.references'),
      references.length > 0 && references.map((reference) => <Reference key={reference} to={reference} />),
    ],
  ];
  return (
    <Section title={t('facts')}>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </Section>
  );
}

/** An address leads there; anything else is quoted. */
const Reference = ({ to }: { to: string }) => (
  <div className={classes.reference}>
    {/^https?:\/\//.test(to) ? (
      <Anchor href={to} rel="noreferrer" target="_blank">
        {to}
      </Anchor>
    ) : (
      to
    )}
  </div>
);
