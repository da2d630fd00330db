import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { dropOldDrafts } from '../commands';
import '../i18n';
import { Live, LiveProvider } from '../live';
import { UiProvider } from '../ui';
import { createQueries } from './create-queries';
import { styleNonce } from './nonce';
import { createPages } from './router';

dropOldDrafts(localStorage, Date.now());
const queries = createQueries();
const live = new Live(queries);
const router = createPages({ queries, live });

export const App = () => (
  <UiProvider nonce={styleNonce}>
    <QueryClientProvider client={queries}>
      <LiveProvider value={live}>
        <RouterProvider router={router} />
      </LiveProvider>
    </QueryClientProvider>
  </UiProvider>
);
