import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../../api';
import { Tag, type Tone } from '../../../ui';

type Act = Shapes['RecordedActDto'];

const TONE: Record<Act['standing'], Tone> = {
  recorded: 'info',
  accepted: 'plain',
  contested: 'alarm',
  upheld: 'plain',
  withdrawn: 'plain',
};

/** What the secretariat recorded for the party rather than the party itself gave, and how that stands with it. */
export function RecordedMarks({ recorded }: { recorded: Act[] }) {
  const { t } = useTranslation('notices');
  return recorded.map(({ entry, act, standing, via, evidence }) => (
    <span key={entry} title={evidence}>
      <Tag tone={TONE[standing]}>
        {t('recorded', { act: t(`act.${act}`), via: t(`via.${via}`), standing: t(`standing.${standing}`) })}
      </Tag>
    </span>
  ));
}
