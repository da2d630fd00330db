import type { Migration } from './migrations';
import { renewNotices } from './renew-notices';

/** Every migration ever released, in order. */
export const MIGRATIONS: Migration[] = [
  {
    number: 1,
    name: 'collections and indexes',
    async up(connection) {
      for (const model of Object.values(connection.models)) await model.createCollection();
    },
  },
  {
    number: 2,
    name: 'notices say whom they wait for, and their reports and meetings have deadlines',
    up: renewNotices,
  },
];
