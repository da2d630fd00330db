import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { actionOf, CommandButton } from '../../../commands';
import { Quantity, StanceBadge, Tag } from '../../../ui';
import { usePartyActs } from '../useNoticeAct';
import classes from './MyCommitment.module.css';

/** What the delegation has prepared and not yet given; nobody else sees it. */
export function PreparedAnswers({ notice, party }: { notice: Shapes['NoticeDto']; party: string }) {
  const { t } = useTranslation(['notices', 'common']);
  const { approve } = usePartyActs(notice, party);
  const open = notice.prepared.filter(({ status }) => status === 'open');
  return open.map(({ n, revision, position, commitments, changedSince }) => (
    <Stack key={n} gap={6} className={classes.commitment}>
      <Group gap="xs">
        <Tag tone="info">{t('prepared', { n })}</Tag>
        {position && <StanceBadge value={position.stance} />}
      </Group>
      {position?.note && <Text size="sm">{position.note}</Text>}
      {commitments.map(({ kind, quantity, basis }, i) => (
        <Text key={i} size="sm">
          {t(`common:commitmentKind.${kind}`)}: <Quantity of={quantity} basis={basis} />
        </Text>
      ))}
      {changedSince.length > 0 && <Text size="sm">{t('preparedStale', { count: changedSince.length })}</Text>}
      <CommandButton
        command={approve}
        input={{ n, revision, version: notice.version }}
        action={actionOf(notice, 'approve-prepared')}
        pending={t('sending')}
        done={t('approved')}
        confirm={{
          title: t('approveAsk', { party }),
          binds: t('approveBinds', { party }),
          label: t('approve', { party }),
        }}
      >
        {t('approve', { party })}
      </CommandButton>
    </Stack>
  ));
}
