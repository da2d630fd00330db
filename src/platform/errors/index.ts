export { isDatabaseAway } from './database-away';
export { type Problem } from './problem';
export { badShape, ProblemError } from './problem-error';
export { ProblemFilter, toProblem } from './problem.filter';
export { Rejected, unwrap } from './rejected';
export { StartupError } from './startup-error';
