import { Button, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState, Section } from '../../ui';
import { todo } from './queries';
import classes from './SituationRoom.module.css';
import { TodoRow } from './TodoRow';

/** The next few say what matters now; the rest is one press away. */
const FIRST = 5;

/** What waits for this reader, in every agreement, by due time. */
export function TodoList() {
  const { t } = useTranslation('situationRoom');
  const { items } = useSuspenseQuery(todo()).data;
  const [receipt, setReceipt] = useState<string | null>(null);
  const told = useRef<HTMLParagraphElement>(null);
  // The button that had the focus goes with its row.
  useEffect(() => told.current?.focus(), [receipt]);
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, FIRST);
  return (
    <Section
      title={t('todo')}
      aside={
        <Text size="sm" c="dimmed">
          {t('things', { count: items.length })}
        </Text>
      }
    >
      <div role="status">
        {receipt && (
          <Text size="sm" fw={500} ref={told} tabIndex={-1} className={classes.receipt}>
            {receipt}
          </Text>
        )}
      </div>
      {items.length === 0 ? (
        <EmptyState title={t('nothing')} text={t('nothingWhat')} />
      ) : (
        <ul className={classes.list}>
          {shown.map((item) => (
            <TodoRow
              key={[item.agreement, item.subject.id, item.actions[0]?.name, item.n].join()}
              item={item}
              onDone={setReceipt}
            />
          ))}
        </ul>
      )}
      {items.length > FIRST && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => setIsWhole(!isWhole)}
          aria-expanded={isWhole}
        >
          {isWhole ? t('fewer') : t('showAll', { count: items.length })}
        </Button>
      )}
    </Section>
  );
}
