import type { components } from './schema';

export { answerOf, api } from './client';
export { ProblemError, problemOf, unreachable, type Problem } from './problem';
export { read, type ReadKey } from './queries';
export { answerSignIn, onSignInDemand, requireSignIn, signInDemand } from './session-expiry';

/** The shapes of the API by their names there: `Shapes['NoticeDto']`. */
export type Shapes = components['schemas'];
