import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { agreementRoute } from '../../routing';
import { readFilters } from './list/filters';

const listRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'notices',
  validateSearch: readFilters,
  component: lazyRouteComponent(() => import('./list/NoticeList'), 'NoticeList'),
});

const noticeRoute = createRoute({
  getParentRoute: () => agreementRoute,
  path: 'notices/$notice',
  component: lazyRouteComponent(() => import('./NoticePage'), 'NoticePage'),
});

export const noticeRoutes = [listRoute, noticeRoute] as const;
