import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';
import { readFilters } from './filters';

const mineralsRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'minerals',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./Minerals'), 'Minerals'),
});

const mineralRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'minerals/$mineral',
  component: lazyRouteComponent(() => import('./Mineral'), 'Mineral'),
});

export const mineralRoutes = [mineralsRoute, mineralRoute] as const;
