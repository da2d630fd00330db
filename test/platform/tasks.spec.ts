import { toInstant } from '../../src/domain/calendar/instant';
import { Clock } from '../../src/platform/clock';
import { Ledger, SYSTEM } from '../../src/platform/ledger';
import { TasksRepository, TasksWorker, type Task } from '../../src/platform/tasks';
import { TasksMetrics } from '../../src/platform/tasks/tasks.metrics';
import { startApp, type TestApp } from '../setup/harness';
import { until } from '../setup/until';

let started: TestApp;
let worker: TasksWorker;
let tasks: TasksRepository;
beforeAll(async () => {
  started = await startApp();
  worker = started.app.get(TasksWorker);
  tasks = started.app.get(TasksRepository);
}, 60_000);
afterAll(() => started.close());

const schedule = (kind: string, names: string[], seconds = 0): Promise<void> => {
  const dueAt = toInstant(started.clock.milliseconds() + seconds * 1000);
  return tasks.add(
    'some-agreement',
    names.map((name) => ({ kind, dueAt, data: { name } })),
  );
};
const complete = (task: Task): Promise<void> =>
  started.app.get(Ledger).commit(task.agreement, SYSTEM, async (commit) => commit.complete(task.id));
const waiting = (kind: string): Promise<number> =>
  started.connection.collection('tasks').countDocuments({ kind });
const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `task ${i}`);

it('runs a task when it is due, not before, and once', async () => {
  const ran: unknown[] = [];
  worker.handle('test.once', async (task) => {
    ran.push(task.data['name']);
    await complete(task);
  });
  await schedule('test.once', names(10), 60);
  started.clock.advance({ seconds: 59 });
  await started.runTasks();
  expect(ran).toEqual([]);
  started.clock.advance({ seconds: 1 });
  await started.runTasks();
  await until('ten tasks are done', async () => (await waiting('test.once')) === 0);
  await started.runTasks();
  expect(ran.sort()).toEqual(names(10).sort());
});

it('runs what is due after a run that is under way, which is then done', async () => {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  let isDone = false;
  worker.handle('test.slow', async (task) => {
    await held;
    await complete(task);
    isDone = true;
  });
  await schedule('test.slow', ['slow']);
  const first = worker.runDue();
  const second = worker.runDue().then(() => isDone);
  // As many answers of the database as a run that does not wait would need, and more.
  for (let i = 0; i < 20; i += 1) await tasks.deadCount();
  go();
  expect(await second).toBe(true);
  await first;
});

it('shares tasks between workers, each task to one of them', async () => {
  const second = new TasksWorker(tasks, started.app.get(Clock), started.app.get(TasksMetrics));
  const ran: unknown[] = [];
  for (const each of [worker, second]) {
    each.handle('test.shared', async (task) => {
      ran.push(task.data['name']);
      await complete(task);
    });
  }
  await schedule('test.shared', names(30));
  await Promise.all([started.runTasks(), second.runDue()]);
  await until('thirty tasks are done', async () => (await waiting('test.shared')) === 0);
  expect(ran.sort()).toEqual(names(30).sort());
});

it('runs a task again, a second later, whose worker died with it', async () => {
  await schedule('test.orphan', ['orphan']);
  const lost = await tasks.lease(started.clock.milliseconds(), 1_000);
  expect(lost).toMatchObject({ kind: 'test.orphan', attempts: 1 });
  const attempts: number[] = [];
  worker.handle('test.orphan', async (task) => {
    attempts.push(task.attempts);
    await complete(task);
  });
  started.clock.advance({ seconds: 0.9 });
  await started.runTasks();
  expect(attempts).toEqual([]);
  started.clock.advance({ seconds: 0.1 });
  await started.runTasks();
  await until('the orphan is done', async () => (await waiting('test.orphan')) === 0);
  expect(attempts).toEqual([2]);
});

it('waits longer after each failure, and after twelve leaves the task to a person', async () => {
  const deadTasks = async () =>
    (await started.anonymous.get<{ deadTasks: number }>('/api/health/ready').expectStatus(200)).deadTasks;
  let runs = 0;
  worker.handle('test.broken', () => {
    runs += 1;
    return Promise.reject(new Error('the handler is broken'));
  });
  const failures = async () => {
    const [task] = await started.connection.collection('tasks').find({ kind: 'test.broken' }).toArray();
    return task?.['lastError'] === null ? 0 : (task?.['attempts'] as number);
  };
  await schedule('test.broken', ['broken']);
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    await started.runTasks();
    await until(
      `attempt ${attempt} has failed`,
      async () => runs === attempt && (await failures()) === attempt,
    );
    const backOff = Math.min(2 ** attempt * 250, 600_000);
    started.clock.advance({ seconds: (backOff - 1) / 1000 });
    await started.runTasks();
    expect(runs).toBe(attempt);
    started.clock.advance({ seconds: 0.001 });
    expect(await deadTasks()).toBe(attempt === 12 ? 1 : 0);
  }
  await started.runTasks();
  expect(runs).toBe(12);
  const [dead] = await started.connection.collection('tasks').find({ kind: 'test.broken' }).toArray();
  expect(dead).toMatchObject({ isDead: true, lastError: 'Error: the handler is broken' });
});
