import '@fontsource-variable/ibm-plex-sans/index.css';
import '@fontsource-variable/source-serif-4/index.css';
import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './ui.css';
import { theme, variables } from './theme';

/** How everything looks, in the direction in which the chosen language is written. */
export const UiProvider = ({ nonce, children }: { nonce: () => string; children: ReactNode }) => (
  <DirectionProvider>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={nonce}
    >
      <FollowLanguage />
      {children}
    </MantineProvider>
  </DirectionProvider>
);

function FollowLanguage() {
  const { i18n } = useTranslation('app', { useSuspense: false });
  const { setDirection } = useDirection();
  const direction = i18n.dir();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}
