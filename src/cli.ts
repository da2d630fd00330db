#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { addUser } from './cli/add-user';
import { exportLedger } from './cli/export-ledger';
import { seed } from './cli/seed';
import { verify } from './cli/verify';
import { StartupError } from './platform/errors';
import { serve } from './serve';
import { VERSION } from './version';

if (existsSync('.env')) process.loadEnvFile();

const program = new Command('lodestone')
  .description('The room in which a critical-minerals agreement runs.')
  .version(VERSION)
  .showHelpAfterError('(lodestone --help lists what there is)');

program
  .command('serve')
  .description('start the server')
  .action(() => serve(process.env));

program
  .command('seed')
  .description('load data into an empty installation')
  .requiredOption('--demo', 'the demonstration: an illustrative agreement with notices from real history')
  .action(() => seed());

program
  .command('verify')
  .description("recompute an agreement's chain; exit code 1 when it does not hold")
  .argument('<agreement>', 'its slug')
  .option('--json', 'print one JSON object')
  .action(verify);

program
  .command('export')
  .description('write what an independent verifier needs')
  .argument('<agreement>', 'its slug')
  .requiredOption('--out <dir>', 'a new or empty folder')
  .option('--json', 'print one JSON object')
  .action(exportLedger);

const user = program.command('user').description('accounts of this installation');
user
  .command('add')
  .description('add an account; the password is read from LODESTONE_PASSWORD or from standard input')
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .option('--admin', 'administrator of the installation')
  .option('--seat <agreement:role[:party]>', 'a seat, such as critical-minerals-2026:head:JP', seatOf)
  .option('--json', 'print one JSON object')
  .action(addUser);

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});

function seatOf(text: string): { agreement: string; role: string; party: string | null } {
  const [agreement, role, party = null] = text.split(':');
  if (agreement && role) return { agreement, role, party };
  throw new InvalidArgumentError('Write it as agreement:role:party, such as critical-minerals-2026:head:JP.');
}
