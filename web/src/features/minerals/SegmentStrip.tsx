import { useTranslation } from 'react-i18next';
import { SEGMENTS, type Segment } from './filters';
import classes from './SegmentStrip.module.css';

/** Which segments have codes, in small: one mark per segment, in the order of the value chain. */
export function SegmentStrip({ segments }: { segments: Segment[] }) {
  const { t } = useTranslation('minerals');
  const words = segments.map((segment) => t(`segment.${segment}`)).join(', ');
  return (
    <div className={classes.strip} role="img" aria-label={words || t('noCodes')} title={words}>
      {SEGMENTS.map((segment) => (
        <span key={segment} className={classes.mark} data-present={segments.includes(segment)} />
      ))}
    </div>
  );
}
