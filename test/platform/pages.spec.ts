import { startApp, type TestApp } from '../setup/harness';

let started: TestApp;
beforeAll(async () => {
  started = await startApp();
}, 60_000);
afterAll(() => started.close());

const browser = { accept: 'text/html,application/xhtml+xml' };
const get = (path: string, headers: Record<string, string> = browser) =>
  fetch(`${started.url}${path}`, { headers });
const script = async () => /src="(\/assets\/[^"]+\.js)"/.exec(await (await get('/')).text())![1]!;

describe('the pages', () => {
  it.each(['/', '/a/critical-minerals-2026/notices/N-2026-003', '/sign-in?next=/'])(
    'are one document for the address %s, checked anew each time',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<div id="root">');
    },
  );

  it('allow no script but their own files, and styles only with the number of the answer', async () => {
    const [first, second] = [await get('/'), await get('/')];
    const policy = String(first.headers.get('content-security-policy'));
    const [, nonce] = /style-src 'self' 'nonce-([^']+)'/.exec(policy)!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toContain('unsafe');
    expect(await first.text()).toContain(`nonce="${nonce}"`);
    expect(second.headers.get('content-security-policy')).not.toContain(nonce);
  });

  it('have scripts that may be kept for ever and come compressed as the browser likes', async () => {
    const path = await script();
    for (const encoding of ['br', 'gzip']) {
      const answer = await get(path, { 'accept-encoding': encoding });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(answer.headers.get('content-type')).toMatch(/^text\/javascript/);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each(['/api', '/api/v1/nothing', '/api/nothing', '/assets/none.js'])(
    'are not what %s answers',
    async (path) => {
      const answer = await get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  it('are no answer to a program that asks for something else', async () => {
    expect((await get('/nothing', { accept: 'application/json' })).status).toBe(404);
  });
});
