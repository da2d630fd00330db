import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { app } from './en/app';
import { commands } from './en/commands';
import { events } from './en/events';
import { minerals } from './en/minerals';
import { signIn } from './en/signIn';
import { situationRoom } from './en/situationRoom';

void i18next.use(initReactI18next).init({
  lng: 'en',
  resources: { en: { app, commands, events, minerals, signIn, situationRoom } },
  defaultNS: 'app',
  interpolation: { escapeValue: false },
});

export { i18next };
