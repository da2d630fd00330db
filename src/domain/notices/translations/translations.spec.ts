import {
  after,
  CHARTER,
  codeOf,
  COBALT,
  issuedNotice,
  PARTIES,
  ISSUED_AT,
  reportedNotice,
  valueOf,
} from '../../../../test/fixtures/cobalt';
import { canonicalLanguage } from './language';
import { issue } from '../lifecycle';
import type { Notice } from '../notice';
import { report, update } from '../report';
import type { TranslationText } from './translation';
import { presentTranslations, removeTranslation, translate } from './translations';

const FRENCH: TranslationText = {
  language: 'fr',
  headline: 'Exportations de cobalt suspendues',
  description: 'L’ARECOMS suspend toutes les exportations de cobalt pour quatre mois.',
  instruction: 'Accusez réception.',
  status: 'authentic',
};
const MINERALS = new Set(['cobalt']);
const translated = (notice: Notice, text: Partial<TranslationText> = {}): Notice =>
  after(notice, translate(notice, { ...FRENCH, ...text }));

describe('NOTICE-27 languages and translations', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr-CA'],
    ['zh-hant', 'zh-Hant'],
    ['qq', null],
    ['und', null],
    ['mul', null],
    ['not a tag', null],
  ])('NOTICE-27 "%s" is %s', (tag, canonical) => expect(canonicalLanguage(tag)).toBe(canonical));

  it('NOTICE-27 a notice in an unknown language is refused', () =>
    expect(codeOf(report({ ...COBALT, language: 'qq' }, 'actual', MINERALS))).toBe('notice.content-invalid'));

  it('NOTICE-27 a later translation of the language replaces the one before', () => {
    const notice = translated(translated(issuedNotice()), { language: 'FR', headline: 'Cobalt suspendu' });
    expect(notice.translations).toMatchObject([{ language: 'fr', headline: 'Cobalt suspendu', of: 2 }]);
    const removed = after(notice, removeTranslation(notice, 'fr'));
    expect(removed.translations).toEqual([]);
    expect(codeOf(removeTranslation(removed, 'fr'))).toBe('translation.unknown');
  });

  it.each([
    ['qq', 'language.unknown'],
    ['en', 'translation.original'],
  ])('NOTICE-27 refuses "%s"', (language, code) =>
    expect(codeOf(translate(issuedNotice(), { ...FRENCH, language }))).toBe(code),
  );

  it('NOTICE-27 NOTICE-3 what was translated of a draft is issued with it', () => {
    const draft = translated(reportedNotice());
    const event = valueOf(issue(draft, 'watch', { rules: CHARTER, version: 1 }, PARTIES, ISSUED_AT));
    expect(event.payload).toMatchObject({ translations: [{ language: 'fr', of: 1 }] });
  });
});

describe('NOTICE-28 outdated translations', () => {
  it('NOTICE-28 a changed text makes an authentic translation a courtesy until it is made again', () => {
    const notice = translated(issuedNotice());
    const changed = after(notice, update(notice, { headline: 'Cobalt exports under quota' }, MINERALS));
    expect(presentTranslations(changed)).toMatchObject([{ status: 'courtesy', isOutdated: true, of: 2 }]);
    expect(presentTranslations(translated(changed))).toMatchObject([
      { status: 'authentic', isOutdated: false, of: 3 },
    ]);
  });

  it('NOTICE-28 a change of something else leaves it as it is', () => {
    const notice = translated(issuedNotice());
    const changed = after(notice, update(notice, { severity: 'extreme' }, MINERALS));
    expect(presentTranslations(changed)).toMatchObject([{ status: 'authentic', isOutdated: false }]);
  });
});
