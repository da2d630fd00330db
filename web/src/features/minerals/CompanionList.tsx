import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { TextLink, useAgreement } from '../../routing';
import { EvidenceNote } from './EvidenceNote';

/** Minerals that come with another, each with its share of the supply if one is known. */
export function CompanionList({
  title,
  companions,
}: {
  title: string;
  companions: Shapes['CompanionDto'][];
}) {
  const { t } = useTranslation('minerals');
  const { slug: agreement } = useAgreement();
  if (companions.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5">
        {title}
      </Title>
      <List spacing="xs">
        {companions.map(({ mineral, name, relation, share, note, evidence }) => (
          <List.Item key={name + relation}>
            {mineral === null ? (
              name
            ) : (
              <TextLink to="/$agreement/minerals/$mineral" params={{ agreement, mineral }} underline="always">
                {name}
              </TextLink>
            )}
            {` · ${t(`relation.${relation}`)}`}
            {share && ` · ${t('ofSupply', { share: share.published })}`}
            {note && <Text size="sm">{note}</Text>}
            <EvidenceNote evidence={evidence} />
          </List.Item>
        ))}
      </List>
    </div>
  );
}
