type Listener = () => void;

const listeners = new Set<Listener>();

/** Tells whoever shows the sign-in dialog that a request was refused for want of a session. */
export const requireSignIn = (): void => listeners.forEach((listener) => listener());

/** Calls back whenever a request is refused for want of a session; returns how to stop. */
export function onSignInRequired(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
