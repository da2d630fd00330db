import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isPermitted, isReading, permit, type Act } from '../../domain/access/policy';
import { checkSecondFactor, mustReauthenticate } from '../../domain/access/sign-in-rules';
import { ProblemError, unwrap } from '../errors';
import { LedgerViews } from '../ledger';
import { actingIn, unknownAgreement, type AccessRequest, type Acting, type Principal } from './acting';
import { AgreementRules } from './agreement-rules';
import { Authenticator } from './authenticator';
import { REQUIREMENT, type Requirement } from './decorators';

/** ACCESS-5. Refuses in the documented order: 401 no session, 404 not a member of the agreement, 403 the role lacks the act. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly ledger: LedgerViews,
    private readonly rules: AgreementRules,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const requirement = this.reflector.getAllAndOverride<Requirement | 'public' | Act[] | undefined>(
      REQUIREMENT,
      [context.getHandler(), context.getClass()],
    );
    if (requirement === 'public') return true;
    if (requirement === undefined)
      throw new Error('This route declares neither @Public() nor @Requires(...).');
    const request = context.switchToHttp().getRequest<Request & AccessRequest>();
    const { authorization, cookie } = request.headers;
    const principal = await this.authenticator.authenticate({ authorization, cookie });
    if (!principal)
      throw new ProblemError(401, 'session.required', 'Sign in first: POST /api/v1/auth/login.');
    request.principal = principal;
    if (requirement === 'signed-in') return true;
    if (requirement === 'installation:administer') return assertAdministrator(principal);
    const agreement = String(request.params['agreement']);
    const acting = actingIn(principal, agreement);
    if (!acting || (acting.isAdministrator && !(await this.ledger.exists(agreement)))) {
      throw unknownAgreement(agreement);
    }
    const acts = [requirement].flat();
    const held = acts.find((act) => isPermitted(acting, act)) ?? acts[0]!;
    unwrap(permit(acting, held));
    if (!isReading(held)) await this.#assertSure(acting, held);
    request.acting = { ...acting, act: held };
    return true;
  }

  /** ACCESS-8, ACCESS-9. What the charter asks of the session: a second factor, the password again after idle time. */
  async #assertSure({ agreement, role, person }: Acting, act: Act): Promise<void> {
    const { hasSecondFactor, longestIdle } = person;
    const rules = await this.rules.signInRules(agreement);
    unwrap(checkSecondFactor(rules, { role, act, hasSecondFactor }));
    if (!mustReauthenticate(rules, { act, longestIdle })) return;
    throw new ProblemError(
      401,
      'session.reauthenticate',
      'You were away for a while, and this has legal effect: send your password to POST /api/v1/auth/reauthenticate, then do this again.',
    );
  }
}

function assertAdministrator(principal: Principal): true {
  if (principal.isAdmin) return true;
  throw new ProblemError(
    403,
    'access.administrator-only',
    'Only an administrator of this installation may do this.',
  );
}
