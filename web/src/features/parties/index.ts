import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';
import { STATUSES, type Status } from './status';

const partiesRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'parties',
  validateSearch: ({ status }: { status?: unknown }): { status?: Status } => ({
    status: STATUSES.find((known) => known === status),
  }),
  component: lazyRouteComponent(() => import('./Parties'), 'Parties'),
});

const partyRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'parties/$party',
  component: lazyRouteComponent(() => import('./Party'), 'Party'),
});

export const partyRoutes = [partiesRoute, partyRoute] as const;
