import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Instant } from '../../../domain/calendar/instant';
import { chase, silentParties, type ChaseStep } from '../../../domain/notices/chase';
import { Ledger, SYSTEM } from '../../../platform/ledger';
import { TasksWorker, type Task } from '../../../platform/tasks';
import { Delegations } from '../../people';
import { append } from '../append';
import { NoticesRepository } from '../notices.repository';

export const CHASE = 'notice.chase';

/** Chases the parties that let a clock of a notice pass. */
@Injectable()
export class ChaseService implements OnModuleInit {
  constructor(
    private readonly ledger: Ledger,
    private readonly notices: NoticesRepository,
    private readonly delegations: Delegations,
    private readonly worker: TasksWorker,
  ) {}

  onModuleInit(): void {
    this.worker.handle(CHASE, (task) => this.#chase(task));
  }

  async #chase(task: Task): Promise<void> {
    const { notice: id, ...step } = task.data as { notice: string } & Pick<ChaseStep, 'clock' | 'reach'> & {
        deadline: Instant;
      };
    await this.ledger.commit(task.agreement, SYSTEM, async (commit) => {
      commit.complete(task.id);
      const notice = await this.notices.find(task.agreement, id);
      if (!notice) return;
      const silent = silentParties(notice, step);
      if (silent.length === 0) return;
      const events = chase(notice, step, await this.delegations.of(task.agreement, silent, commit.at));
      if (events.length === 0) return;
      const chased = events.reduce(
        (current, event) => append(commit, current, event, notice.audience),
        notice,
      );
      await this.notices.save(chased);
    });
  }
}
