import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import { Clock } from '../clock';
import { readAtScrape } from '../metrics/at-scrape';
import { TasksRepository, type Task } from './tasks.repository';

const LATENESS_SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600];

/** What waits, what is late and what was given up. */
@Injectable()
export class TasksMetrics {
  readonly #lateness;
  readonly #failures;

  constructor(
    registry: Registry,
    tasks: TasksRepository,
    private readonly clock: Clock,
  ) {
    const registers = [registry];
    this.#lateness = new Histogram({
      name: 'lodestone_task_lateness_seconds',
      help: 'Seconds between the moment at which a task was due and its completion.',
      labelNames: ['kind'],
      buckets: LATENESS_SECONDS,
      registers,
    });
    this.#failures = new Counter({
      name: 'lodestone_task_failures_total',
      help: 'Runs of tasks that failed; each is tried again, twelve times in all.',
      labelNames: ['kind'],
      registers,
    });
    readAtScrape(
      registry,
      {
        name: 'lodestone_tasks',
        help: 'Tasks by state: waiting for their time, due, overdue (due for more than a second), dead (given up).',
        labelNames: ['state'],
      },
      async () =>
        Object.entries(await tasks.counts(clock.milliseconds())).map(([state, value]) => ({
          labels: { state },
          value,
        })),
    );
  }

  completed({ kind, dueAt }: Pick<Task, 'kind' | 'dueAt'>): void {
    this.#lateness.observe({ kind }, Math.max(0, this.clock.milliseconds() - dueAt) / 1000);
  }

  failed({ kind }: Pick<Task, 'kind'>): void {
    this.#failures.inc({ kind });
  }
}
