import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { loadConfig, type Config } from '../../platform/config';
import { SETTINGS } from '../../platform/config/settings';
import { StartupError } from '../../platform/errors';
import { fail, ok, type Finding } from './finding';

/** Each setting that is given, with where it comes from; and whether the server would start with all of them. */
export function examineSettings(env: NodeJS.ProcessEnv): { findings: Finding[]; config: Config | null } {
  const file = fileSettings();
  const given = SETTINGS.filter(({ name }) => env[name]?.trim()).map(({ name, isSecret }) => {
    const value = env[name]!.trim();
    const shown = isSecret ? `set, ${value.length} characters` : value;
    return ok(name, `${shown} (${file[name] === env[name] ? '.env' : 'environment'})`);
  });
  try {
    const config = loadConfig(env);
    const sentence = `a ${config.isProduction ? 'production' : 'development'} server can start with them`;
    return { findings: [...given, ok('settings', sentence)], config };
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    return {
      findings: [
        ...given,
        fail('settings', error.message, 'Set what it says; docs/operations.md lists all.'),
      ],
      config: null,
    };
  }
}

function fileSettings(): NodeJS.Dict<string> {
  const file = join(__dirname, '../../../.env');
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}
