import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';

const settingsRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'settings',
  component: lazyRouteComponent(() => import('./Settings'), 'Settings'),
});

const securityRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./Security'), 'Security'),
});

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'people',
  component: lazyRouteComponent(() => import('./People'), 'People'),
});

const charterRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'charter',
  component: lazyRouteComponent(() => import('./Charter'), 'Charter'),
});

const appearanceRoute = createRoute({
  getParentRoute: () => settingsRoute,
  path: 'appearance',
  component: lazyRouteComponent(() => import('./Appearance'), 'Appearance'),
});

export const settingsRoutes = [
  settingsRoute.addChildren([securityRoute, peopleRoute, charterRoute, appearanceRoute]),
] as const;
