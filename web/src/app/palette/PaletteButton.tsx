import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchIcon } from '../icons';
import classes from './Palette.module.css';

const Palette = lazy(() => import('./Palette'));

/** Opens the palette, as Ctrl-K does from anywhere; its code comes when it is first wanted. */
export function PaletteButton() {
  const { t } = useTranslation('app');
  const [isOpen, setIsOpen] = useState(false);
  useHotkeys([['mod+K', () => setIsOpen(true)]], []);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={() => setIsOpen(true)}>
        <SearchIcon size={18} />
        <span className={classes.label}>{t('goTo')}</span>
        <Kbd size="xs" className={classes.key}>
          Ctrl K
        </Kbd>
      </UnstyledButton>
      {isOpen && (
        <Suspense>
          <Palette onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
