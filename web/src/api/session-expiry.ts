/** Why somebody has to give a password: the session has ended, or an act with legal effect asks whether it is still them. */
export type SignInDemand = 'signed-out' | 'reauthenticate';

type Listener = () => void;

interface Open {
  demand: SignInDemand;
  answer: Promise<boolean>;
  settle: (done: boolean) => void;
}

const listeners = new Set<Listener>();
let open: Open | null = null;

/** Asks once, however many requests were refused; the answer says whether somebody signed in. */
export function requireSignIn(demand: SignInDemand = 'signed-out'): Promise<boolean> {
  if (open !== null) return open.answer;
  let settle: (done: boolean) => void = () => undefined;
  const answer = new Promise<boolean>((resolve) => (settle = resolve));
  open = { demand, answer, settle };
  tell();
  return answer;
}

export function answerSignIn(done: boolean): void {
  const answered = open;
  open = null;
  answered?.settle(done);
  tell();
}

/** What the reader is being asked, or null. */
export const signInDemand = (): SignInDemand | null => open?.demand ?? null;

/** Calls back whenever `signInDemand` has changed; returns how to stop. */
export function onSignInDemand(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

const tell = (): void => listeners.forEach((listener) => listener());
