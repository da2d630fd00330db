import { Select, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { actionOf, CommandButton, useDraft } from '../../commands';
import { Section } from '../../ui';
import { ActPanel } from './answer/ActPanel';
import { useRunningActs } from './useNoticeAct';

type Notice = Shapes['NoticeDto'];
type Level = Shapes['LevelDto']['level'];

const LEVELS = ['watch', 'alert', 'crisis'] as const;
const RUNNING = ['issue', 'escalate', 'de-escalate', 'resolve', 'cancel'];

/** What those who run the response may do with the notice; nobody else sees it. */
export function Running({ notice }: { notice: Notice }) {
  const { t } = useTranslation('notices');
  const acts = useRunningActs(notice);
  if (!RUNNING.some((name) => actionOf(notice, name).allowed)) return null;
  const now = notice.level === null ? -1 : LEVELS.indexOf(notice.level);
  return (
    <Section title={t('running')}>
      <Stack gap="sm" align="flex-start">
        {notice.state === 'reported' && (
          <LevelAct notice={notice} name="issue" levels={LEVELS} command={acts.issue} />
        )}
        {notice.state === 'issued' && (
          <>
            <LevelAct
              notice={notice}
              name="escalate"
              levels={LEVELS.slice(now + 1)}
              command={acts.escalate}
            />
            <LevelAct
              notice={notice}
              name="de-escalate"
              levels={LEVELS.slice(0, now)}
              command={acts.deEscalate}
            />
            <ReasonAct notice={notice} name="resolve" field="summary" command={acts.resolve} />
          </>
        )}
        <ReasonAct notice={notice} name="cancel" field="reason" command={acts.cancel} />
      </Stack>
    </Section>
  );
}

interface LevelActProps {
  notice: Notice;
  name: 'issue' | 'escalate' | 'de-escalate';
  levels: readonly Level[];
  command: ReturnType<typeof useRunningActs>['issue'];
}

function LevelAct({ notice, name, levels, command }: LevelActProps) {
  const { t } = useTranslation(['notices', 'common']);
  const [chosen, setChosen] = useState<Level | null>(null);
  const action = actionOf(notice, name);
  const level = chosen !== null && levels.includes(chosen) ? chosen : levels[0];
  if (!action.allowed || level === undefined) return null;
  const words = { id: notice.id, level: t(`common:level.${level}`) };
  return (
    <ActPanel title={t(`run.${name}.act`)} action={action}>
      <Select
        label={t('filter.level')}
        data={levels.map((value) => ({ value, label: t(`common:level.${value}`) }))}
        value={level}
        onChange={(value) => setChosen(value)}
        allowDeselect={false}
        maw={220}
      />
      <CommandButton
        command={command}
        input={{ level }}
        pending={t('sending')}
        done={t(`run.${name}.done`)}
        confirm={{
          title: t(`run.${name}.ask`, words),
          binds: t(`run.${name}.binds`, words),
          label: t(`run.${name}.act`),
        }}
      >
        {t(`run.${name}.act`)}
      </CommandButton>
    </ActPanel>
  );
}

type ReasonActProps =
  | {
      notice: Notice;
      name: 'resolve';
      field: 'summary';
      command: ReturnType<typeof useRunningActs>['resolve'];
    }
  | { notice: Notice; name: 'cancel'; field: 'reason'; command: ReturnType<typeof useRunningActs>['cancel'] };

function ReasonAct(props: ReasonActProps) {
  const { notice, name } = props;
  const { t } = useTranslation('notices');
  const { value, save, discard } = useDraft(`${name}:${notice.id}`, '');
  const action = actionOf(notice, name);
  if (!action.allowed) return null;
  const shared = {
    pending: t('sending'),
    done: t(`run.${name}.done`),
    confirm: {
      title: t(`run.${name}.ask`, { id: notice.id }),
      binds: t(`run.${name}.binds`),
      label: t(`run.${name}.act`),
    },
    onDone: discard,
    children: t(`run.${name}.act`),
  };
  return (
    <ActPanel title={t(`run.${name}.act`)} action={action}>
      <Textarea
        label={t(`run.${name}.words`)}
        value={value}
        onChange={({ currentTarget }) => save(currentTarget.value)}
        autosize
        minRows={3}
        required
      />
      {props.name === 'resolve' ? (
        <CommandButton command={props.command} input={{ summary: value.trim() }} {...shared} />
      ) : (
        <CommandButton command={props.command} input={{ reason: value.trim() }} {...shared} />
      )}
    </ActPanel>
  );
}
