import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../routing';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'sign-in',
  validateSearch: ({ next }: { next?: unknown }): { next?: string } => ({ next: text(next) }),
  component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
});

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: 'invitation',
  validateSearch: ({ token }: { token?: unknown }): { token?: string } => ({ token: text(token) }),
  component: lazyRouteComponent(() => import('./InvitationPage'), 'InvitationPage'),
});

export const signInRoutes = [signInRoute, invitationRoute] as const;
