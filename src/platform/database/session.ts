import type { AsyncLocalStorage } from 'node:async_hooks';
import mongoose, { type ClientSession } from 'mongoose';

/** Where mongoose looks for the session of a call; its types do not tell. */
const storage = () =>
  (mongoose as unknown as { transactionAsyncLocalStorage: AsyncLocalStorage<{ session: ClientSession }> })
    .transactionAsyncLocalStorage;

/** The session of the transaction in which this is called; undefined outside of one. */
export const currentSession = (): ClientSession | undefined => storage().getStore()?.session;

/** Runs `step` so that every mongoose call in it takes part in the session's transaction. */
export const within = <T>(session: ClientSession, step: () => Promise<T>): Promise<T> =>
  storage().run({ session }, step);
