import type { SignInRules } from '../../domain/access/sign-in-rules';

/** Knows what an agreement's charter asks of those who act in it; the agreements module does. */
export abstract class AgreementRules {
  /** One read by id. */
  abstract signInRules(agreement: string): Promise<SignInRules>;
}
