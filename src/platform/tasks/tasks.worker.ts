import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock';
import { TasksMetrics } from './tasks.metrics';
import { TasksRepository, type Task } from './tasks.repository';

/**
 * Carries out one task. It must be idempotent, and must complete the task in the transaction of its effect
 * (`commit.complete`), so that an effect and its task never part.
 */
export type TaskHandler = (task: Task) => Promise<void>;

const POLL_MILLISECONDS = 250;
/** Short, because an effect is tied to its task by the transaction: a second run finds nothing to do. */
const LEASE_MILLISECONDS = 1_000;
const MAX_ATTEMPTS = 12;
const MAX_BACK_OFF_MILLISECONDS = 10 * 60_000;

/** One loop per process that leases what is due; a task not carried out is leased again. */
@Injectable()
export class TasksWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #handlers = new Map<string, TaskHandler>();
  readonly #logger = new Logger('Tasks');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(
    private readonly tasks: TasksRepository,
    private readonly clock: Clock,
    private readonly metrics: TasksMetrics,
  ) {}

  handle(kind: string, handler: TaskHandler): void {
    this.#handlers.set(kind, handler);
  }

  onApplicationBootstrap(): void {
    this.#schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  /** Runs everything that is due now, after a run that is under way; tests call it after moving their clock. */
  runDue(): Promise<void> {
    const run = this.#running.then(() => this.#runWhatIsDue());
    this.#running = run.catch(() => undefined);
    return run;
  }

  async #runWhatIsDue(): Promise<void> {
    for (;;) {
      if (this.#isStopped) return;
      const task = await this.tasks.lease(this.clock.milliseconds(), LEASE_MILLISECONDS);
      if (!task) return;
      await this.#run(task);
    }
  }

  #schedule(): void {
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => {
      this.runDue()
        .catch((error: unknown) => this.#logger.warn(`Tasks cannot be leased just now: ${String(error)}`))
        .finally(() => this.#schedule());
    }, POLL_MILLISECONDS);
  }

  async #run(task: Task): Promise<void> {
    try {
      const handler = this.#handlers.get(task.kind);
      if (!handler) throw new Error(`No handler for tasks of kind ${task.kind}.`);
      await handler(task);
      this.metrics.completed(task);
    } catch (error) {
      this.metrics.failed(task);
      const isLast = task.attempts >= MAX_ATTEMPTS;
      const backOff = Math.min(2 ** task.attempts * 250, MAX_BACK_OFF_MILLISECONDS);
      this.#logger.error({ err: error, task: task.id, kind: task.kind, attempts: task.attempts, isLast });
      await this.tasks.fail(task.id, String(error), isLast ? null : this.clock.milliseconds() + backOff);
    }
  }
}
