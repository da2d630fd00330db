import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { addUser } from './cli/add-user';
import { audit } from './cli/audit';
import { doctor } from './cli/doctor/doctor';
import { EXIT, EXIT_CODES } from './cli/exit-codes';
import { explain } from './cli/explain';
import { exportLedger } from './cli/files/export-ledger';
import { verifyExport } from './cli/files/verify-export';
import { reportError } from './cli/report';
import { resetOtp } from './cli/reset-otp';
import { resetPassword } from './cli/reset-password';
import { seed } from './cli/seed';
import { verify } from './cli/verify';
import { serve } from './serve';
import { VERSION } from './version';

const project = join(__dirname, '..');
const settings = join(project, '.env');
if (existsSync(settings)) process.loadEnvFile(settings);
process.env['LODESTONE_DATA_DIR'] ||= join(project, '.lodestone');
const json = process.argv.includes('--json');

interface VerifyOptions {
  files?: string;
  key?: string;
  json?: boolean;
}

const program = new Command('lodestone')
  .description('The room in which a critical-minerals agreement runs.')
  .version(VERSION)
  .addHelpText('after', EXIT_CODES)
  .showHelpAfterError('(lodestone --help lists what there is)')
  .configureOutput({ outputError: (text) => reportError(json, text.trim().replace(/^error: /, '')) })
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.misunderstood));

program
  .command('serve')
  .description('start the server')
  .action(() => serve(process.env));

program
  .command('seed')
  .description('load data into an empty installation')
  .requiredOption('--demo', 'the demonstration: an illustrative agreement with notices from real history')
  .option('--json', 'print one JSON object')
  .action(seed);

program
  .command('verify')
  .description("recompute an agreement's chain, in the database or from exported files")
  .argument('[agreement]', 'its slug, for the chain in the database')
  .option('--files <dir>', 'an export, verified without server and database')
  .option('--key <file>', 'the public keys to verify an export by, one a line')
  .option('--json', 'print one JSON object')
  .action((agreement: string | undefined, options: VerifyOptions, command: Command) => {
    const { files, key } = options;
    if (agreement !== undefined && files === undefined && key === undefined)
      return verify(agreement, options);
    if (agreement === undefined && files !== undefined && key !== undefined)
      return verifyExport(files, key, options);
    return command.error('name either an agreement, or --files with --key', { exitCode: EXIT.misunderstood });
  });

program
  .command('export')
  .description('write what an independent verifier needs')
  .argument('<agreement>', 'its slug')
  .requiredOption('--out <dir>', 'a new or empty folder')
  .option('--json', 'print one JSON object')
  .action(exportLedger);

program
  .command('audit')
  .description('print the audit trail for a log collector: one event a line, as JSON')
  .argument('<agreement>', 'its slug')
  .option('--after <seq>', 'only what comes after this entry', seqOf, 0)
  .option('--follow', 'go on with what happens, until told to stop')
  .action(audit);

program
  .command('doctor')
  .description('check settings, machine, database and ledger, and say what to do')
  .option('--json', 'print one JSON object')
  .action(doctor);

const user = program.command('user').description('accounts of this installation');
user
  .command('add')
  .description(
    'add an account; the password is read from LODESTONE_PASSWORD, from a pipe or from the terminal',
  )
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .option('--admin', 'administrator of the installation')
  .option('--seat <agreement:role[:party]>', 'a seat, such as critical-minerals-2026:head:JP', seatOf)
  .option('--json', 'print one JSON object')
  .action(addUser);

user
  .command('reset-password')
  .description('print a one-time token with which somebody chooses a new password')
  .argument('<email>', 'the address of the account')
  .option('--json', 'print one JSON object')
  .action(resetPassword);

user
  .command('reset-otp')
  .description('turn off the second factor of somebody who lost the device and the recovery codes')
  .argument('<email>', 'the address of the account')
  .option('--json', 'print one JSON object')
  .action(resetOtp);

program.parseAsync().catch((error: unknown) => {
  reportError(json, explain(error));
  process.exit(EXIT.notDone);
});

function seatOf(text: string): { agreement: string; role: string; party: string | null } {
  const [agreement, role, party = null, ...rest] = text.split(':');
  if (agreement && role && rest.length === 0) return { agreement, role, party };
  throw new InvalidArgumentError('Write it as agreement:role:party, such as critical-minerals-2026:head:JP.');
}

function seqOf(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write the number of an entry, such as 142.');
}
