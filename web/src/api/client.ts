import createClient from 'openapi-fetch';
import { ProblemError, readProblem, unreachable, type Problem } from './problem';
import type { paths } from './schema';
import { requireSignIn, type SignInDemand } from './session-expiry';

/** Addresses whose own form shows a refused password. */
const SIGN_IN = /^\/api\/v1\/(auth|invitations)\//;

/** Requests to the server, typed by its own description; the session travels in a cookie out of reach of scripts. */
const client = createClient<paths>({
  baseUrl: globalThis.location?.origin,
  credentials: 'same-origin',
  fetch: async (request) => {
    try {
      return await globalThis.fetch(request);
    } catch {
      throw new ProblemError(unreachable);
    }
  },
});

client.use({
  onResponse: async ({ response, schemaPath }) => {
    if (response.ok) return;
    const text = await response.clone().text();
    const problem = readProblem(parse(text), response.status);
    if (response.status === 401 && !SIGN_IN.test(schemaPath)) void requireSignIn(demandOf(problem));
    throw new ProblemError(problem);
  },
});

const demandOf = ({ code }: Problem): SignInDemand =>
  code === 'session.reauthenticate' ? 'reauthenticate' : 'signed-out';

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The answer of a request that did not fail; failures have been thrown as ProblemError before. */
export async function answerOf<T>(request: Promise<{ data?: T }>): Promise<T> {
  return (await request).data as T;
}

export const api = client;
