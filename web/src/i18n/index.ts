import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, english } from './catalogues';
import { KEPT_AS, preferredLanguage } from './language';

export { LANGUAGES } from './language';

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language;
  document.documentElement.dir = i18next.dir(language);
});

void i18next
  .use(catalogues)
  .use(initReactI18next)
  .init({
    lng: preferredLanguage(localStorage.getItem(KEPT_AS), navigator.languages),
    fallbackLng: 'en',
    load: 'currentOnly',
    resources: { en: english },
    partialBundledLanguages: true,
    ns: ['app', 'common'],
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });

/** Changes the language of the pages, and keeps the choice in this browser. */
export async function chooseLanguage(tag: string): Promise<void> {
  localStorage.setItem(KEPT_AS, tag);
  await i18next.changeLanguage(tag);
}
