import type { Migration } from './migrations';

/** Every migration ever released, in order. */
export const MIGRATIONS: Migration[] = [
  {
    number: 1,
    name: 'collections and indexes',
    async up(connection) {
      for (const model of Object.values(connection.models)) await model.createCollection();
    },
  },
];
