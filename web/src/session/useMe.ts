import { useSuspenseQuery } from '@tanstack/react-query';
import type { Shapes } from '../api';
import { meQuery } from './queries';

/** Whoever is signed in. */
export const useMe = (): Shapes['AccountDto'] => useSuspenseQuery(meQuery()).data;
