import { useSuspenseQuery } from '@tanstack/react-query';
import type { Shapes } from '../api';
import { agreementQuery } from '../session';
import { agreementRoute } from './routes';

/** The agreement whose page this is, with `me`: as what the reader acts in it. */
export function useAgreement(): Shapes['AgreementDto'] {
  const { agreement } = agreementRoute.useParams();
  return useSuspenseQuery(agreementQuery(agreement)).data;
}
