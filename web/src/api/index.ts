import type { components } from './schema';

export { answerOf, api } from './client';
export { ProblemError, problemOf, unreachable, type Problem } from './problem';
export { read, type Answer, type ReadKey, type ReadPath } from './queries';
export {
  answerSignIn,
  onSignInDemand,
  requireSignIn,
  signInDemand,
  type SignInDemand,
} from './session-expiry';

/** The shapes of the API by their names there: `Shapes['NoticeDto']`. */
export type Shapes = components['schemas'];
