import { AppShell } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../api';
import { useAgreement } from '../routing';
import { agreementQuery } from '../session';
import { Header } from './Header';
import { Message } from './Message';
import { OfflineBar } from './OfflineBar';
import { PlacesBar, PlacesList } from './Places';
import { SignInAgain } from './SignInAgain';
import classes from './Shell.module.css';
import { WaitingChanges } from './WaitingChanges';

/** What surrounds every page of an agreement. */
export function Shell() {
  const { t } = useTranslation('app');
  const { slug, title } = useAgreement();
  const { error } = useQuery(agreementQuery(slug));
  const isClosed = error !== null && problemOf(error).status === 404;
  const isBare = useMatches().some(({ staticData }) => staticData.isBare);
  return (
    <AppShell
      disabled={isBare}
      header={{ height: 56 }}
      navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: true } }}
      footer={{ height: { base: 60, sm: 0 } }}
      padding={0}
    >
      <a href="#content" className={classes.skip}>
        {t('skip')}
      </a>
      <AppShell.Header className={classes.header}>
        <Header />
      </AppShell.Header>
      <AppShell.Navbar className={classes.navbar} aria-label={t('places')}>
        <PlacesList />
      </AppShell.Navbar>
      <AppShell.Main>
        <OfflineBar />
        <WaitingChanges />
        <div id="content" tabIndex={-1} className={classes.content}>
          {isClosed ? (
            <Message title={t('noSeat')} text={t('noSeatWhat', { agreement: title })} />
          ) : (
            <Outlet />
          )}
        </div>
      </AppShell.Main>
      <AppShell.Footer
        hiddenFrom="sm"
        className={classes.footer}
        aria-label={t('mainPlaces')}
        component="nav"
      >
        <PlacesBar />
      </AppShell.Footer>
      <SignInAgain />
    </AppShell>
  );
}
