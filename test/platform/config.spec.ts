import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/platform/config';
import { loadCheckpointKey, parseCheckpointKey } from '../../src/platform/config/checkpoint-key';
import { loadSecretKey } from '../../src/platform/config/secret-key';

const SECRET = 'x'.repeat(32);
const SEED = Buffer.alloc(32, 7).toString('base64');

it('needs nothing in development', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    publicUrl: 'http://127.0.0.1:4000',
    dataDir: '.lodestone',
    mongodbUri: null,
    isDemo: false,
    isProduction: false,
    hasRateLimit: true,
    bodyLimitBytes: 1_048_576,
  });
});

it.each([
  ['PORT', 'eighty', /PORT must be a number from 0 to 65535/],
  ['PORT', '65536', /PORT must be a number from 0 to 65535/],
  ['MONGODB_URI', 'localhost:27017', /MONGODB_URI must begin with mongodb:\/\//],
  ['LODESTONE_EMBEDDED', 'yes', /LODESTONE_EMBEDDED must be 0 or 1/],
  ['LODESTONE_DEMO', 'yes', /LODESTONE_DEMO must be 0 or 1/],
  ['LODESTONE_RATE_LIMIT', 'none', /LODESTONE_RATE_LIMIT must be on or off/],
  ['LODESTONE_BODY_LIMIT', '1', /LODESTONE_BODY_LIMIT must be a number of bytes/],
  ['LODESTONE_SECRET_KEY', 'short', /LODESTONE_SECRET_KEY must have at least 32 characters/],
  ['LODESTONE_CHECKPOINT_KEY', 'short', /LODESTONE_CHECKPOINT_KEY must be an Ed25519 key/],
  ['LODESTONE_METRICS_TOKEN', 'short', /LODESTONE_METRICS_TOKEN must have at least 32 characters/],
  ['LODESTONE_PUBLIC_URL', 'lodestone', /LODESTONE_PUBLIC_URL must be an address/],
  ['LODESTONE_ADMIN_EMAIL', 'admin@example.org', /LODESTONE_ADMIN_PASSWORD must be set together/],
  ['LOG_LEVEL', 'loud', /LOG_LEVEL must be one of/],
])('refuses %s=%s and says what to set', (name, value, sentence) => {
  expect(() => loadConfig({ [name]: value })).toThrow(sentence);
});

it('names every fault at once', () => {
  const load = () => loadConfig({ PORT: 'x', LOG_LEVEL: 'x', LODESTONE_SECRET_KEY: 'x' });
  expect(load).toThrow(/PORT .*; LOG_LEVEL .*; LODESTONE_SECRET_KEY /);
});

it('OPS-3 refuses a production without database and secrets, naming what is missing', () => {
  const load = () => loadConfig({ NODE_ENV: 'production', LODESTONE_RATE_LIMIT: 'off' });
  expect(load).toThrow(
    /MONGODB_URI must name a replica set in production, or LODESTONE_EMBEDDED=1 .*LODESTONE_SECRET_KEY must be set .*LODESTONE_CHECKPOINT_KEY must be set .*LODESTONE_PUBLIC_URL must be set .*RATE_LIMIT=off is refused/,
  );
  const env = {
    NODE_ENV: 'production',
    LODESTONE_SECRET_KEY: SECRET,
    LODESTONE_CHECKPOINT_KEY: SEED,
    LODESTONE_PUBLIC_URL: 'https://lodestone.example/',
  };
  const whole = { isProduction: true, publicUrl: 'https://lodestone.example' };
  expect(loadConfig({ ...env, LODESTONE_EMBEDDED: '1' })).toMatchObject(whole);
  expect(loadConfig({ ...env, MONGODB_URI: 'mongodb://db1,db2/lodestone?replicaSet=rs0' })).toMatchObject(
    whole,
  );
});

it.each([
  [
    {
      NODE_ENV: 'production',
      LODESTONE_SECRET_KEY: SECRET,
      LODESTONE_CHECKPOINT_KEY: SEED,
      LODESTONE_PUBLIC_URL: 'https://lodestone.example',
    },
  ],
  [{ HOST: '0.0.0.0' }],
  [{ MONGODB_URI: 'mongodb://127.0.0.1:27017/lodestone' }],
])('refuses the demonstration with %p', (env) => {
  expect(() => loadConfig({ LODESTONE_DEMO: '1', ...env })).toThrow(/LODESTONE_DEMO=1 is refused/);
});

it('makes one key in development and keeps it for its owner alone', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-config-'));
  const keys = await Promise.all([1, 2, 3].map(() => loadSecretKey({ secretKey: null, dataDir })));
  expect(new Set(keys).size).toBe(1);
  expect(keys[0]!.length).toBeGreaterThanOrEqual(64);
  expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(await loadSecretKey({ secretKey: SECRET, dataDir })).toBe(SECRET);
  rmSync(dataDir, { recursive: true });
});

it('reads the checkpoint key from a seed and from PKCS #8, and makes one in development', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = String(privateKey.export({ format: 'pem', type: 'pkcs8' }));
  const seed = Buffer.from(String(privateKey.export({ format: 'jwk' }).d), 'base64url').toString('base64');
  for (const text of [pem, seed]) expect(parseCheckpointKey(text)?.equals(privateKey)).toBe(true);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(parseCheckpointKey(String(rsa.export({ format: 'pem', type: 'pkcs8' })))).toBeNull();
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-config-'));
  const made = await Promise.all([1, 2].map(() => loadCheckpointKey({ checkpointKey: null, dataDir })));
  expect(made[0]!.equals(made[1]!)).toBe(true);
  expect(statSync(join(dataDir, 'checkpoint.key')).mode & 0o777).toBe(0o600);
  rmSync(dataDir, { recursive: true });
});
