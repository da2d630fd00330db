import { useTranslation } from 'react-i18next';
import type { Shapes } from '../../api';
import { partyName } from '../../events';
import { answerState, type AnswerState } from './answers';
import classes from './ResponseChips.module.css';

const SIGNS: Record<AnswerState, string> = {
  silent: '·',
  missed: '!',
  acknowledged: '✓',
  position: '✓✓',
  committed: '●',
};

/** The response matrix in small: each party with how far it has answered. */
export function ResponseChips({ responses, misses }: Pick<Shapes['NoticeDto'], 'responses' | 'misses'>) {
  const { t, i18n } = useTranslation('situationRoom');
  return (
    <ul className={classes.chips} aria-label={t('responses')}>
      {responses.map((response) => {
        const state = answerState(response, misses);
        const words = `${partyName(response.party, i18n.language)}: ${t(`answer.${state}`)}`;
        return (
          <li key={response.party} className={classes.chip} data-state={state} title={words}>
            <span aria-hidden="true">
              {response.party} {SIGNS[state]}
            </span>
            <span className={classes.words}>{words}</span>
          </li>
        );
      })}
    </ul>
  );
}
