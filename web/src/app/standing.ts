import type { TFunction } from 'i18next';
import type { Shapes } from '../api';

/** As what somebody acts in an agreement, in words. */
export function standingWords(t: TFunction<'app'>, { role, party }: Shapes['MeDto']): string {
  const words = t(`role.${role}`);
  return party === null ? t('actingAs', { role: words }) : t('actingFor', { role: words, party });
}
