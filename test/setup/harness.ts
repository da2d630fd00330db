import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Connection } from 'mongoose';
import { createApp } from '../../src/app';
import type { Role } from '../../src/domain/access/policy';
import type { Membership } from '../../src/platform/access';
import { PeopleService } from '../../src/modules/people';
import { Clock } from '../../src/platform/clock';
import { loadConfig } from '../../src/platform/config';
import { TasksWorker } from '../../src/platform/tasks';
import { ApiClient } from './api-client';

/** A clock that the test moves; it stands still otherwise. */
class TestClock extends Clock {
  constructor(private current = Date.parse('2026-03-02T08:00:00Z')) {
    super();
  }

  milliseconds(): number {
    return this.current;
  }

  advance({
    hours = 0,
    minutes = 0,
    seconds = 0,
  }: {
    hours?: number;
    minutes?: number;
    seconds?: number;
  }): void {
    this.current += ((hours * 60 + minutes) * 60 + seconds) * 1000;
  }
}

export interface TestApp {
  app: NestExpressApplication;
  clock: TestClock;
  connection: Connection;
  /** Where it listens, such as http://127.0.0.1:43211. */
  url: string;
  /** Somebody without a session. */
  anonymous: ApiClient;
  /** An installation administrator, signed in. */
  admin: ApiClient;
  /** A new person with seats, signed in. */
  person(name: string, seats: Membership[]): Promise<ApiClient>;
  /** Runs every task that is due by the test's clock. */
  runTasks(): Promise<void>;
  close(): Promise<void>;
}

const PASSWORD = 'correct horse battery staple';

/**
 * A whole server on a database of its own, on the shared embedded engine. The database stays until the run ends and
 * its folder goes: dropping one while others are in use can bring the embedded engine to a stand.
 */
export async function startApp(env: Record<string, string> = {}): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'lodestone-app-'));
  const database = `t${randomBytes(6).toString('hex')}`;
  const uri = String(process.env['LODESTONE_TEST_MONGODB_URI']).replace('/?', `/${database}?`);
  const clock = new TestClock();
  const config = loadConfig({
    LODESTONE_DATA_DIR: dataDir,
    LODESTONE_RATE_LIMIT: 'off',
    LOG_LEVEL: 'silent',
    PORT: '0',
    ...env,
  });
  const app = await createApp(config, uri, clock);
  await app.listen(0, '127.0.0.1');
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const people = app.get(PeopleService);
  const connection = app.get<Connection>(getConnectionToken());

  const signIn = async (name: string, isAdmin: boolean, seats: Membership[]): Promise<ApiClient> => {
    const email = `${name.toLowerCase().replace(/[^a-z]+/g, '.')}.${randomBytes(3).toString('hex')}@example.org`;
    await people.addPerson({ email, name, password: PASSWORD, isAdmin, seats });
    return new ApiClient(url).signIn(email, PASSWORD);
  };

  return {
    app,
    clock,
    connection,
    url,
    anonymous: new ApiClient(url),
    admin: await signIn('Installation Admin', true, []),
    person: (name, seats) => signIn(name, false, seats),
    runTasks: () => app.get(TasksWorker).runDue(),
    close: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export const AGREEMENT = 'critical-minerals-2026';

export interface Room extends TestApp {
  secretariat: ApiClient;
  /** A delegate of each party, by code. */
  delegates: Record<string, ApiClient>;
  /** A seat in this agreement. */
  seat(role: Role, party: string | null): Membership[];
}

/** An agreement in operation with a secretariat and a delegate for each of these parties. */
export async function startRoom(
  parties: string[],
  env: Record<string, string> = {},
  charter: unknown = AGREEMENT,
): Promise<Room> {
  const started = await startApp(env);
  const seat = (role: Role, party: string | null): Membership[] => [{ agreement: AGREEMENT, role, party }];
  await started.admin
    .post('/agreements', { slug: AGREEMENT, title: 'Critical Minerals Agreement', charter })
    .expectStatus(201);
  const secretariat = await started.person('Secretariat Officer', seat('secretariat', null));
  const delegates: Record<string, ApiClient> = {};
  for (const code of parties) {
    const basis = { production: '10', imports: '20' };
    await secretariat
      .post(`/agreements/${AGREEMENT}/parties`, { code, constituency: 'consumers', basis, status: 'party' })
      .expectStatus(201);
    delegates[code] = await started.person(`Delegate of ${code}`, seat('delegate', code));
  }
  return { ...started, secretariat, delegates, seat };
}
