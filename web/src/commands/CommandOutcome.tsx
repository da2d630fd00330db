import { Button, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CommandState } from './useCommand';

interface Props<Answer> {
  state: CommandState<Answer>;
  done: string | ((answer: Answer) => string);
  onAgain?: () => void;
}

/** What became of a command: its receipt, or the reason why not. */
export function CommandOutcome<Answer>({ state, done, onAgain }: Props<Answer>) {
  const { t } = useTranslation('commands');
  return (
    <>
      <div role="status">
        {state.kind === 'done' && (
          <Text size="sm" fw={500}>
            {typeof done === 'function' ? done(state.answer) : done}
            {state.entry !== null && (
              <Text span c="dimmed">
                {' · '}
                {t('entry', { entry: state.entry })}
              </Text>
            )}
          </Text>
        )}
      </div>
      <div role="alert">
        {state.kind === 'refused' && (
          <Group gap="xs" align="baseline">
            <Text size="sm" c="var(--mantine-color-error)">
              {state.problem.status === 0 ? t('unreachable') : state.problem.detail}
            </Text>
            {state.problem.status === 0 && onAgain && (
              <Button size="compact-xs" variant="default" onClick={onAgain}>
                {t('again')}
              </Button>
            )}
            {state.problem.errors && state.problem.errors.length > 0 && (
              <List size="sm" c="var(--mantine-color-error)">
                {state.problem.errors.map(({ pointer, detail }) => (
                  <List.Item key={pointer}>
                    {pointer.slice(1).replaceAll('/', ' › ')}: {detail}
                  </List.Item>
                ))}
              </List>
            )}
          </Group>
        )}
      </div>
    </>
  );
}
