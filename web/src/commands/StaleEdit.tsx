import { Alert, Button, Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { compareEdit, reapply } from './compare-edit';

interface Props<T extends object> {
  /** What the edit began from, what there is now, and what was written. */
  base: T;
  now: T;
  mine: T;
  /** A field's name and content in words. */
  label: (field: string) => string;
  show?: (value: unknown, field: string) => string;
  /** Go on with one's own changes upon the present version, or with the present version alone. */
  onReapply: (value: T) => void;
  onTakeTheirs: (value: T) => void;
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '–' : JSON.stringify(value);

/** Somebody changed the same thing meanwhile: says what, and lets one go on without losing a word. */
export function StaleEdit<T extends object>(props: Props<T>) {
  const { t } = useTranslation('commands');
  const { base, now, mine, label, show = asText, onReapply, onTakeTheirs } = props;
  const changes = compareEdit(base, now, mine);
  return (
    <Alert color="yellow" title={t('stale')} role="alert">
      <Text size="sm">{t('staleWhat')}</Text>
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('field')}</Table.Th>
              <Table.Th>{t('was')}</Table.Th>
              <Table.Th>{t('isNow')}</Table.Th>
              <Table.Th>{t('yours')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changes.map(({ field, was, now: current, mine: own, isClash }) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">
                  {label(field)}
                  {isClash && (
                    <Text size="xs" fw={600}>
                      {t('clash')}
                    </Text>
                  )}
                </Table.Th>
                {[was, current, own].map((value, i) => (
                  <Table.Td key={i}>{show(value, field)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group mt="sm">
        <Button onClick={() => onReapply(reapply(base, now, mine))}>{t('reapply')}</Button>
        <Button variant="default" onClick={() => onTakeTheirs(now)}>
          {t('takeTheirs')}
        </Button>
      </Group>
    </Alert>
  );
}
