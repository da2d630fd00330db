import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { NoticeLink } from '../../routing';
import { useMe } from '../../session';
import { Deadline } from '../../ui';
import { AcknowledgeButton } from './AcknowledgeButton';
import classes from './SituationRoom.module.css';

interface Props {
  item: Shapes['TodoItemDto'];
  /** What was done here, for the row goes with it. */
  onDone: (receipt: string) => void;
}

/** One thing to do: by when, what happens if it is not done, and the act itself where one press is enough. */
export function TodoRow({ item, onDone }: Props) {
  const { t } = useTranslation('situationRoom');
  const { agreement, subject, title, dueAt, ifNothing, actions, status } = item;
  const party = useMe().roles.find((seat) => seat.agreement === agreement)?.party;
  const acknowledge = actions.find(({ name }) => name === 'acknowledge');
  return (
    <li className={classes.todo}>
      <div>
        <NoticeLink agreement={agreement} notice={subject.id} fw={600}>
          {title}
        </NoticeLink>
        <Text size="xs" c="dimmed">
          {subject.id}
          {status === 'exercise' && ` · ${t('exercise')}`}
        </Text>
        <Text size="sm" mt={4}>
          {dueAt === null ? ifNothing : t('ifNothing', { what: ifNothing })}
        </Text>
        {acknowledge && party && (
          <div className={classes.act}>
            <AcknowledgeButton
              agreement={agreement}
              notice={subject.id}
              party={party}
              action={acknowledge}
              onDone={(entry) => onDone(t('acknowledgedAs', { notice: subject.id, party, entry }))}
            />
          </div>
        )}
      </div>
      {dueAt !== null && <Deadline at={dueAt} />}
    </li>
  );
}
