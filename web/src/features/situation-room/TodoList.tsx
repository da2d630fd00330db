import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '../../ui';
import { todo } from './queries';
import classes from './SituationRoom.module.css';
import { TodoRow } from './TodoRow';

/** What waits for this reader, in every agreement, by due time. */
export function TodoList() {
  const { t } = useTranslation('situationRoom');
  const { items } = useSuspenseQuery(todo()).data;
  return (
    <Section title={t('todo')}>
      {items.length === 0 ? (
        <EmptyState title={t('nothing')} text={t('nothingWhat')} />
      ) : (
        <ul className={classes.list}>
          {items.map((item) => (
            <TodoRow
              key={[item.agreement, item.subject.id, item.actions[0]?.name, item.n].join()}
              item={item}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}
