import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';
import { readSearch } from './search';

const ledgerRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'ledger',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./LedgerPage'), 'LedgerPage'),
});

const replayRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'replay/$notice',
  validateSearch: ({ entry }: { entry?: number }): { entry?: number } =>
    Number.isSafeInteger(entry) ? { entry } : {},
  component: lazyRouteComponent(() => import('./ReplayPage'), 'ReplayPage'),
});

export const ledgerRoutes = [ledgerRoute, replayRoute] as const;
