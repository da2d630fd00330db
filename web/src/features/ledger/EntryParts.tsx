import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@domain/ledger/entry';
import { actorName } from '../../events';
import { TextLink } from '../../routing';
import classes from './EntryList.module.css';
import { utcTime } from './times';

const HASHES = ['headerSalt', 'headerHash', 'payloadSalt', 'payloadHash', 'prevHash', 'hash'] as const;

/** Everything that an entry's hash covers, or why it is not shown. */
export function EntryParts({ agreement, entry }: { agreement: string; entry: Entry }) {
  const { t, i18n } = useTranslation('ledger');
  const { t: inWords } = useTranslation('events');
  const { actor, subject, type, audience, payload, payloadSalt } = entry;
  const isOpen = type !== null;
  const rows: [name: string, value: ReactNode][] = [
    [t('utc'), utcTime(entry.at, i18n.language)],
    ...(isOpen && actor && subject
      ? ([
          [t('type'), type],
          [t('actor'), `${actorName(actor, inWords, i18n.language)} · ${actor.id}`],
          [t('subject'), <SubjectLinks key="subject" agreement={agreement} subject={subject} />],
          [t('audience'), [audience].flat().join(', ')],
        ] as [string, ReactNode][])
      : []),
    ...HASHES.filter((name) => entry[name] !== null).map((name): [string, ReactNode] => [
      t(name),
      <span key={name} className={classes.code}>
        {entry[name]}
      </span>,
    ]),
  ];
  return (
    <>
      {!isOpen && <Text size="sm">{t('withheldWhy')}</Text>}
      {isOpen && payloadSalt === null && <Text size="sm">{t('erasedWhy')}</Text>}
      <dl className={classes.parts}>
        {rows.map(([name, value]) => (
          <Part key={name} name={name} value={value} />
        ))}
        {isOpen && payloadSalt !== null && (
          <Part
            name={t('payload')}
            value={<span className={classes.code}>{JSON.stringify(payload, null, 2)}</span>}
          />
        )}
      </dl>
    </>
  );
}

const Part = ({ name, value }: { name: string; value: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);

function SubjectLinks({ agreement, subject }: { agreement: string; subject: { kind: string; id: string } }) {
  const { t } = useTranslation('ledger');
  return (
    <>
      <TextLink to="/$agreement/ledger" params={{ agreement }} search={{ subject: subject.id }}>
        {t('allAbout', { subject: subject.id })}
      </TextLink>
      {subject.kind === 'notice' && (
        <>
          {' · '}
          <TextLink to="/$agreement/replay/$notice" params={{ agreement, notice: subject.id }}>
            {t('replayIt')}
          </TextLink>
        </>
      )}
    </>
  );
}
