import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** The password from LODESTONE_PASSWORD, from a pipe, or typed unseen; it never stands on the command line. */
export async function readPassword(): Promise<string> {
  const given = process.env['LODESTONE_PASSWORD'];
  if (given !== undefined) return given;
  return process.stdin.isTTY ? typed() : (await text(process.stdin)).replace(/\r?\n$/, '');
}

async function typed(): Promise<string> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stderr.write('Password: ');
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const nothing = once(terminal, 'close').then(() => ['']); // Ctrl-C or Ctrl-D
  const [line] = (await Promise.race([once(terminal, 'line'), nothing])) as [string];
  terminal.close();
  process.stderr.write('\n');
  return line;
}
