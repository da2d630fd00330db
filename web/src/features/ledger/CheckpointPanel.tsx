import { Alert, Button, FileButton, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api';
import { compareCheckpoint, type Comparison } from './compare-checkpoint';
import { download } from './download';
import { readNote } from './read-pages';

/** A checkpoint is kept outside, and one kept before is compared with the chain as it is now. */
export function CheckpointPanel({ agreement }: { agreement: string }) {
  const { t } = useTranslation('ledger');
  const [text, setText] = useState('');
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    setRefusal(null);
    try {
      await act();
    } catch (error) {
      setRefusal(problemOf(error).detail);
    }
  };
  const keep = () =>
    attempt(async () => {
      const note = await readNote(agreement);
      download(`${agreement}-${note.split('\n')[1]}.checkpoint.txt`, note);
    });
  const compare = (note: string) =>
    attempt(async () => setComparison(await compareCheckpoint(agreement, note)));
  const take = async (file: File | null): Promise<void> => {
    if (file === null) return;
    const note = await file.text();
    setText(note);
    await compare(note);
  };
  return (
    <Paper withBorder p="md" component="section" aria-label={t('checkpoint')}>
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h4">
            {t('checkpoint')}
          </Title>
          <Button variant="default" onClick={() => void keep()}>
            {t('keep')}
          </Button>
        </Group>
        <Text size="sm" maw="65ch">
          {t('checkpointWhat')}
        </Text>
        <Textarea
          label={t('kept')}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
          autosize
          minRows={2}
        />
        <Group>
          <Button variant="default" disabled={text.trim() === ''} onClick={() => void compare(text)}>
            {t('compare')}
          </Button>
          <FileButton onChange={(file) => void take(file)}>
            {(props) => (
              <Button variant="subtle" {...props}>
                {t('fromFile')}
              </Button>
            )}
          </FileButton>
        </Group>
        <div role="status">
          {refusal !== null && <Alert color="red">{refusal}</Alert>}
          {comparison && (
            <Alert color={comparison.kind === 'same' && comparison.signed !== 'invalid' ? 'green' : 'red'}>
              {t(`comparison.${comparison.kind}`, { ...comparison })}{' '}
              {'signed' in comparison && t(`signed.${comparison.signed}`, { size: comparison.size })}
            </Alert>
          )}
        </div>
      </Stack>
    </Paper>
  );
}
