import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { read } from '../../api';
import { TextLink, useAgreement } from '../../routing';
import { Companions } from './Companions';
import { Disruptions } from './Disruptions';
import { EvidenceNote } from './EvidenceNote';
import { ImportReliance } from './ImportReliance';
import { Production } from './Production';
import { ValueChain } from './ValueChain';

const route = getRouteApi('/member/$agreement/minerals/$mineral');

/** All that is known of one mineral, each figure with its source. */
export function Mineral() {
  const { t } = useTranslation('minerals');
  const { slug: agreement } = useAgreement();
  const { mineral } = route.useParams();
  const { data } = useSuspenseQuery(
    read('/api/v1/agreements/{agreement}/minerals/{mineral}', { path: { agreement, mineral } }),
  );
  return (
    <Stack gap="xl">
      <div>
        <TextLink to="/$agreement/minerals" params={{ agreement }} search={{}} size="sm">
          {t('title')}
        </TextLink>
        <Group gap="sm" align="baseline">
          <Title order={1} size="h2">
            {data.name}
          </Title>
          {data.symbol && (
            <Text size="xl" c="dimmed">
              {data.symbol}
            </Text>
          )}
          {data.addedIn2025 && (
            <Badge variant="outline" color="gray" tt="none">
              {t('added')}
            </Badge>
          )}
        </Group>
        <Text>
          {t(`group.${data.group}`, { defaultValue: data.group })} · {data.class}
        </Text>
        {data.formsChain.length > 0 && <Text c="dimmed">{data.formsChain.join(' → ')}</Text>}
        <EvidenceNote evidence={data.evidence.classification} />
      </div>
      <ValueChain segments={data.segments} />
      <Production tables={data.production} leading={data.leadingProducer} />
      <ImportReliance figures={data.importReliance} />
      <Companions hosts={data.hosts} companions={data.companions} />
      <Disruptions mineral={mineral} />
    </Stack>
  );
}
