import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { usePresence } from '../../live';
import { NoticeLink } from '../../routing';
import { Section } from '../../ui';
import classes from './SituationRoom.module.css';

const ROOM = 'room';

/** Who is in the room just now, and on which notice. */
export function WhoIsHere({ agreement }: { agreement: string }) {
  const { t } = useTranslation('situationRoom');
  const people = usePresence();
  return (
    <Section
      title={t('present')}
      aside={
        <Text size="sm" c="dimmed">
          {people.length}
        </Text>
      }
    >
      <ul className={classes.list}>
        {people.map(({ person, name, where }) => (
          <li key={person} className={classes.person}>
            <Text size="sm" span>
              {name}
            </Text>
            <Text size="xs" c="dimmed" span>
              {where
                .filter((place) => place !== ROOM)
                .map((notice) => (
                  <NoticeLink key={notice} agreement={agreement} notice={notice} size="xs" ms={6}>
                    {notice}
                  </NoticeLink>
                ))}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
