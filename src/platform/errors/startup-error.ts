/** Why the server cannot start. `message` is for the terminal: what is wrong and what to do, no stack trace. */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}
