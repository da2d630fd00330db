import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { isPermitted, permit, type Act } from '../../domain/access/policy';
import { ProblemError, unwrap } from '../errors';
import { LedgerViews } from '../ledger';
import { actingIn, unknownAgreement, type AccessRequest, type Principal } from './acting';
import { Authenticator } from './authenticator';
import { REQUIREMENT, type Requirement } from './decorators';

/** ACCESS-5. Refuses in the documented order: 401 no session, 404 not a member of the agreement, 403 the role lacks the act. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly ledger: LedgerViews,
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
    request.acting = { ...acting, act: held };
    return true;
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
