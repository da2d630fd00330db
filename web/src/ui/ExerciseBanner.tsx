import { useTranslation } from 'react-i18next';
import { Rehearsal } from './icons';
import classes from './ExerciseBanner.module.css';

/** Says wherever an exercise is shown that it is one. */
export function ExerciseBanner() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.banner} role="note">
      <Rehearsal size={20} />
      <strong>{t('exercise')}</strong>
      <span>{t('exerciseWhat')}</span>
    </div>
  );
}
