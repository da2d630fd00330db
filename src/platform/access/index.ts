export { AccessGuard } from './access.guard';
export { AccessModule } from './access.module';
export {
  actingIn,
  actorOf,
  CurrentActing,
  CurrentPrincipal,
  unknownAgreement,
  type AccessRequest,
  type Acting,
  type Membership,
  type Principal,
} from './acting';
export { AgreementRules } from './agreement-rules';
export { ActingLedger } from './acting-ledger';
export { Authenticator, type Credentials } from './authenticator';
export { Public, Requires } from './decorators';
export { Seats } from './seats';
