import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import type { Charter } from '../../domain/charters/charter';
import { StartupError } from '../../platform/errors';
import { readCharter } from './read-charter';

/** The ids of the reference list of minerals; the minerals module provides them. */
export const KNOWN_MINERALS = Symbol('KnownMinerals');

const FOLDER = join(__dirname, '../../../charters');

/** The charters that ship with the product, read and checked once at start. */
@Injectable()
export class CharterLibrary {
  readonly #charters: ReadonlyMap<string, Charter>;

  constructor(@Inject(KNOWN_MINERALS) knownMinerals: ReadonlySet<string>) {
    this.#charters = new Map(loadCharters(FOLDER, knownMinerals).map((charter) => [charter.key, charter]));
  }

  keys(): string[] {
    return [...this.#charters.keys()];
  }

  find(key: string): Charter | undefined {
    return this.#charters.get(key);
  }
}

/** CHARTER-7. Every charter of a folder, by file name; a broken one stops the start, naming file and fields. */
export function loadCharters(folder: string, knownMinerals: ReadonlySet<string>): Charter[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((file) => {
    const path = join(folder, file);
    const read = readCharter(parse(path), knownMinerals);
    if (!read.ok) {
      const faults = (read.rejection.errors ?? []).map(({ pointer, detail }) => `${pointer}: ${detail}`);
      throw new StartupError(`The charter ${path} cannot be used. ${faults.join(' ')}`);
    }
    if (`${read.value.key}.json` === file) return read.value;
    throw new StartupError(`The charter ${path} cannot be used. /key: Must be the name of the file.`);
  });
}

function parse(path: string): object {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8'))) as object;
  } catch (error) {
    throw new StartupError(`The charter ${path} cannot be read: ${(error as Error).message}`);
  }
}
