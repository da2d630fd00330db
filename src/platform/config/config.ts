import { StartupError } from '../errors';
import { parseCheckpointKey } from './checkpoint-key';

export interface Config {
  isProduction: boolean;
  host: string;
  port: number;
  /** How browsers reach this installation, for links and the origin check; without a trailing slash. */
  publicUrl: string;
  dataDir: string;
  /** Null: the embedded server. */
  mongodbUri: string | null;
  isDemo: boolean;
  admin: { email: string; password: string } | null;
  hasRateLimit: boolean;
  /** Null in development: made once and kept in the data folder. */
  secretKey: string | null;
  /** Ed25519, signs checkpoints; null in development as above. */
  checkpointKey: string | null;
  /** What a collector of metrics beyond this machine sends; null: none may ask. */
  metricsToken: string | null;
  bodyLimitBytes: number;
  logLevel: string;
}

type Env = Record<string, string | undefined>;

const LOOPBACK = ['127.0.0.1', 'localhost', '::1'];
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];
const MINIMUM_SECRET = 32;
const MINIMUM_PASSWORD = 12;

/** OPS-3. Reads the environment; every fault is named at once, with what to set instead. */
export function loadConfig(env: Env): Config {
  const faults: string[] = [];
  const value = (name: string): string | null => env[name]?.trim() || null;
  const isProduction = value('NODE_ENV') === 'production';
  const host = value('HOST') ?? '127.0.0.1';
  const port =
    integer(value('PORT') ?? '4000', 0, 65_535) ?? faults.push('PORT must be a number from 0 to 65535');
  const mongodbUri = value('MONGODB_URI');
  const isDemo = flag('LODESTONE_DEMO', value('LODESTONE_DEMO'), { '1': true, '0': false }, false, faults);
  const hasRateLimit = flag(
    'LODESTONE_RATE_LIMIT',
    value('LODESTONE_RATE_LIMIT'),
    { on: true, off: false },
    true,
    faults,
  );
  const bodyLimitBytes =
    integer(value('LODESTONE_BODY_LIMIT') ?? String(1024 * 1024), 1024, 64 * 1024 * 1024) ??
    faults.push('LODESTONE_BODY_LIMIT must be a number of bytes from 1024 to 67108864');
  const isEmbeddedMeant = flag(
    'LODESTONE_EMBEDDED',
    value('LODESTONE_EMBEDDED'),
    { '1': true, '0': false },
    false,
    faults,
  );
  const email = value('LODESTONE_ADMIN_EMAIL');
  const password = env['LODESTONE_ADMIN_PASSWORD'] || null;
  const logLevel = value('LOG_LEVEL') ?? 'info';
  const secretKey = value('LODESTONE_SECRET_KEY');
  const checkpointKey = value('LODESTONE_CHECKPOINT_KEY');
  const metricsToken = value('LODESTONE_METRICS_TOKEN');
  const publicUrl = value('LODESTONE_PUBLIC_URL')?.replace(/\/$/, '') ?? `http://${host}:${port}`;

  if (mongodbUri && !/^mongodb(\+srv)?:\/\/.+/.test(mongodbUri)) {
    faults.push(
      'MONGODB_URI must begin with mongodb:// or mongodb+srv://; unset it to use the embedded database',
    );
  }
  if (!LOG_LEVELS.includes(logLevel)) faults.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}`);
  if ((email === null) !== (password === null)) {
    faults.push('LODESTONE_ADMIN_EMAIL and LODESTONE_ADMIN_PASSWORD must be set together');
  }
  if (password !== null && password.length < MINIMUM_PASSWORD) {
    faults.push(`LODESTONE_ADMIN_PASSWORD must have at least ${MINIMUM_PASSWORD} characters`);
  }
  if (secretKey && secretKey.length < MINIMUM_SECRET) {
    faults.push(
      `LODESTONE_SECRET_KEY must have at least ${MINIMUM_SECRET} characters (openssl rand -base64 48)`,
    );
  }
  if (metricsToken && metricsToken.length < MINIMUM_SECRET) {
    faults.push(
      `LODESTONE_METRICS_TOKEN must have at least ${MINIMUM_SECRET} characters (openssl rand -base64 32)`,
    );
  }
  if (checkpointKey && !parseCheckpointKey(checkpointKey)) {
    faults.push(
      'LODESTONE_CHECKPOINT_KEY must be an Ed25519 key: 32 bytes in base64 (openssl rand -base64 32) or PKCS #8 PEM',
    );
  }
  if (!URL.canParse(publicUrl))
    faults.push('LODESTONE_PUBLIC_URL must be an address such as https://lodestone.example');
  if (isDemo && (isProduction || mongodbUri !== null || !LOOPBACK.includes(host))) {
    faults.push(
      'LODESTONE_DEMO=1 is refused in production, beyond loopback and with MONGODB_URI; set it to 0',
    );
  }
  if (isProduction) {
    if (!mongodbUri && !isEmbeddedMeant) {
      faults.push(
        'MONGODB_URI must name a replica set in production, or LODESTONE_EMBEDDED=1 say that the embedded database is meant',
      );
    }
    if (!secretKey) faults.push('LODESTONE_SECRET_KEY must be set in production (openssl rand -base64 48)');
    if (!checkpointKey)
      faults.push('LODESTONE_CHECKPOINT_KEY must be set in production (openssl rand -base64 32)');
    if (!value('LODESTONE_PUBLIC_URL')) faults.push('LODESTONE_PUBLIC_URL must be set in production');
    if (!hasRateLimit) faults.push('LODESTONE_RATE_LIMIT=off is refused in production');
  }
  if (faults.length > 0) throw new StartupError(`The configuration cannot be used: ${faults.join('; ')}.`);
  return {
    isProduction,
    host,
    port,
    publicUrl,
    dataDir: value('LODESTONE_DATA_DIR') ?? '.lodestone',
    mongodbUri,
    isDemo,
    admin: email && password ? { email, password } : null,
    hasRateLimit,
    secretKey,
    checkpointKey,
    metricsToken,
    bodyLimitBytes,
    logLevel,
  };
}

function integer(text: string, min: number, max: number): number | null {
  const number = Number(text);
  return /^\d+$/.test(text) && number >= min && number <= max ? number : null;
}

function flag(
  name: string,
  text: string | null,
  meanings: Record<string, boolean>,
  otherwise: boolean,
  faults: string[],
): boolean {
  if (text === null) return otherwise;
  const meaning = meanings[text];
  if (meaning === undefined) faults.push(`${name} must be ${Object.keys(meanings).join(' or ')}`);
  return meaning ?? otherwise;
}
