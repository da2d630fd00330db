import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';

const roomRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./SituationRoom'), 'SituationRoom'),
});

const wallRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'wall',
  staticData: { isBare: true },
  component: lazyRouteComponent(() => import('./Wall'), 'Wall'),
});

export const situationRoomRoutes = [roomRoute, wallRoute] as const;
