export { AccessGuard } from './access.guard';
export {
  actingIn,
  actorOf,
  CurrentActing,
  CurrentPrincipal,
  type AccessRequest,
  type Acting,
  type Membership,
  type Principal,
} from './acting';
export { Authenticator, type Credentials } from './authenticator';
export { Public, Requires } from './decorators';
