import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, redirect } from '@tanstack/react-router';
import { problemOf } from '../api';
import type { Live } from '../live';
import { meQuery } from '../session';
import { enterAgreement } from './enter-agreement';

export interface RouterContext {
  queries: QueryClient;
  live: Live;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()();

/** Every page that needs somebody signed in hangs under this one. */
export const memberRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'member',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(meQuery());
    } catch (error) {
      if (problemOf(error).status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: { next: location.href }, replace: true });
    }
  },
});

/** Every page of an agreement hangs under this one: `getParentRoute: () => agreementRoute`. */
export const agreementRoute = createRoute({
  getParentRoute: () => memberRoute,
  path: '$agreement',
  beforeLoad: ({ context, params }) => enterAgreement(context, params.agreement),
});
