import type { Problem } from '../../src/platform/errors';

export interface Answer<T> {
  status: number;
  body: T;
  headers: Headers;
}

/** A request under way: await its answer, or state the status it must have. */
class Call<T> implements PromiseLike<Answer<T>> {
  constructor(
    private readonly answer: Promise<Answer<T>>,
    private readonly what: string,
  ) {}

  then<A, B>(
    done: (answer: Answer<T>) => A | PromiseLike<A>,
    failed?: (error: unknown) => B | PromiseLike<B>,
  ): Promise<A | B> {
    return this.answer.then(done, failed);
  }

  async expectStatus(status: number): Promise<T> {
    const answer = await this.answer;
    if (answer.status !== status) {
      throw new Error(
        `${this.what}: expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`,
      );
    }
    return answer.body;
  }

  /** The problem that refuses the request, with this status and code. */
  async expectProblem(status: number, code: string): Promise<Problem> {
    const problem = (await this.expectStatus(status)) as Problem;
    if (problem.code !== code)
      throw new Error(`${this.what}: expected ${code}, got ${JSON.stringify(problem)}`);
    return problem;
  }
}

type Json = Record<string, unknown>;

/** A person's HTTP client: JSON in, JSON out, with a bearer token once signed in. */
export class ApiClient {
  constructor(
    private readonly url: string,
    readonly token: string | null = null,
    readonly personId: string | null = null,
    private readonly credentials: { email: string; password: string } | null = null,
  ) {}

  async signIn(email: string, password: string): Promise<ApiClient> {
    const credentials = { email, password };
    const body = await this.post<{ accessToken: string; user: { id: string } }>(
      '/auth/login',
      credentials,
    ).expectStatus(200);
    return new ApiClient(this.url, body.accessToken, body.user.id, credentials);
  }

  /** The same person with a new session, as after a night. */
  signInAgain(): Promise<ApiClient> {
    if (!this.credentials) throw new Error('This client never signed in.');
    return this.signIn(this.credentials.email, this.credentials.password);
  }

  get<T = Json>(path: string, headers: Record<string, string> = {}): Call<T> {
    return this.send('GET', path, undefined, headers);
  }

  post<T = Json>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Call<T> {
    return this.send('POST', path, body, headers);
  }

  put<T = Json>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Call<T> {
    return this.send('PUT', path, body, headers);
  }

  patch<T = Json>(path: string, body: unknown = {}, headers: Record<string, string> = {}): Call<T> {
    return this.send('PATCH', path, body, headers);
  }

  delete<T = Json>(path: string, headers: Record<string, string> = {}): Call<T> {
    return this.send('DELETE', path, undefined, headers);
  }

  send<T>(method: string, path: string, body: unknown, headers: Record<string, string>): Call<T> {
    const target = /^\/(api\/|metrics$)/.test(path) ? `${this.url}${path}` : `${this.url}/api/v1${path}`;
    const own: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    if (this.token !== null) own['authorization'] = `Bearer ${this.token}`;
    const answer = fetch(target, {
      method,
      headers: { ...own, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    }).then(async (response): Promise<Answer<T>> => {
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: (isJson ? JSON.parse(text) : text) as T,
      };
    });
    return new Call(answer, `${method} ${path}`);
  }
}
