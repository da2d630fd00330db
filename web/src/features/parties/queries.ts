import { read } from '../../api';

const MOST = 500;

export const partiesQuery = (agreement: string) =>
  read('/api/v1/agreements/{agreement}/parties', { path: { agreement }, query: { limit: MOST } });

export const charterQuery = (agreement: string) =>
  read('/api/v1/agreements/{agreement}/charter', { path: { agreement } });

export const peopleQuery = (agreement: string) =>
  read('/api/v1/agreements/{agreement}/people', { path: { agreement }, query: { limit: MOST } });
