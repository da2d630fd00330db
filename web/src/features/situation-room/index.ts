import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';

const roomRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./SituationRoom'), 'SituationRoom'),
});

export const situationRoomRoutes = [roomRoute] as const;
