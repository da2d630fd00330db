import { read } from '../api';

export const meQuery = () => read('/api/v1/me', {});

/** The agreements in which the reader has a seat. */
export const agreementsQuery = () => read('/api/v1/agreements', { query: { limit: 500 } });

export const agreementQuery = (agreement: string) =>
  read('/api/v1/agreements/{agreement}', { path: { agreement } });
