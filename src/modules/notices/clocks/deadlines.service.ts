import { Injectable, type OnModuleInit } from '@nestjs/common';
import { missDeadline } from '../../../domain/notices/deadlines';
import type { Deadline } from '../../../domain/notices/situation/situation';
import { Ledger, SYSTEM, type Commit } from '../../../platform/ledger';
import { TasksWorker, type Task } from '../../../platform/tasks';
import { append } from '../append';
import { NoticesRepository } from '../notices.repository';

const DEADLINE = 'notice.deadline';

/** NOTICE-38. Plans what records these deadlines of a notice as missed unless they are met. */
export function planDeadlines(commit: Commit, notice: string, deadlines: Deadline[]): void {
  for (const { deadline, dueAt } of deadlines) {
    commit.schedule({ kind: DEADLINE, dueAt, data: { notice, deadline, dueAt } });
  }
}

/** Records that a situation report or a first meeting did not come in time. */
@Injectable()
export class DeadlinesService implements OnModuleInit {
  constructor(
    private readonly ledger: Ledger,
    private readonly notices: NoticesRepository,
    private readonly worker: TasksWorker,
  ) {}

  onModuleInit(): void {
    this.worker.handle(DEADLINE, (task) => this.#pass(task));
  }

  async #pass(task: Task): Promise<void> {
    const { notice: id, ...deadline } = task.data as unknown as { notice: string } & Deadline;
    await this.ledger.commit(task.agreement, SYSTEM, async (commit) => {
      commit.complete(task.id);
      const notice = await this.notices.find(task.agreement, id);
      const [event] = notice ? missDeadline(notice, deadline) : [];
      if (notice && event) await this.notices.save(append(commit, notice, event, notice.audience));
    });
  }
}
