import { createRouter } from '@tanstack/react-router';
import { ledgerRoutes } from '../features/ledger';
import { mineralRoutes } from '../features/minerals';
import { partyRoutes } from '../features/parties';
import { settingsRoutes } from '../features/settings';
import { noticeRoutes } from '../features/notices';
import { signInRoutes } from '../features/sign-in';
import { situationRoomRoutes } from '../features/situation-room';
import { agreementRoute, memberRoute, rootRoute, type RouterContext } from '../routing';
import { agreementsRoute } from './Agreements';
import { NotFound } from './NotFound';
import { PageError } from './PageError';
import { PagePending } from './PagePending';
import { Shell } from './Shell';

agreementRoute.update({ component: Shell });

const tree = rootRoute.addChildren([
  ...signInRoutes,
  memberRoute.addChildren([
    agreementsRoute,
    agreementRoute.addChildren([
      ...situationRoomRoutes,
      ...noticeRoutes,
      ...mineralRoutes,
      ...ledgerRoutes,
      ...partyRoutes,
      ...settingsRoutes,
    ]),
  ]),
]);

export const createPages = (context: RouterContext) =>
  createRouter({
    routeTree: tree,
    context,
    defaultPreload: 'intent',
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: PagePending,
    scrollRestoration: true,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
  interface StaticDataRouteOption {
    /** A page without anything around it. */
    isBare?: boolean;
  }
}
