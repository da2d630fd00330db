import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { toMilliseconds, type Instant } from '../../domain/calendar/instant';
import type { TaskRecord } from './tasks.schema';

export interface NewTask {
  kind: string;
  dueAt: Instant;
  data: Record<string, unknown>;
}

export type Task = Pick<TaskRecord, 'agreement' | 'kind' | 'data' | 'dueAt' | 'attempts'> & { id: string };

const OVERDUE_MILLISECONDS = 1_000;

@Injectable()
export class TasksRepository {
  constructor(@InjectModel('Task') private readonly tasks: Model<TaskRecord>) {}

  async add(agreement: string, tasks: NewTask[]): Promise<void> {
    if (tasks.length === 0) return;
    const records = tasks.map(({ kind, dueAt, data }) => ({
      _id: randomUUID(),
      agreement,
      kind,
      data,
      dueAt: toMilliseconds(dueAt),
      leasedUntil: 0,
      attempts: 0,
      isDead: false,
      lastError: null,
    }));
    await this.tasks.insertMany(records, { lean: true });
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0) await this.tasks.deleteMany({ _id: { $in: ids } });
  }

  /** Takes one due task for `leaseMilliseconds`, so that no other process runs it meanwhile. */
  async lease(now: number, leaseMilliseconds: number): Promise<Task | null> {
    const task = await this.tasks
      .findOneAndUpdate(
        { isDead: false, dueAt: { $lte: now }, leasedUntil: { $lte: now } },
        { $set: { leasedUntil: now + leaseMilliseconds }, $inc: { attempts: 1 } },
        { sort: { dueAt: 1 }, returnDocument: 'after' },
      )
      .lean();
    return (
      task && {
        id: task._id,
        agreement: task.agreement,
        kind: task.kind,
        data: task.data,
        dueAt: task.dueAt,
        attempts: task.attempts,
      }
    );
  }

  /** Records a failure: the task waits until `retryAt`, or is dead when that is null. */
  async fail(id: string, error: string, retryAt: number | null): Promise<void> {
    const lastError = error.slice(0, 500);
    const next = retryAt === null ? { isDead: true } : { leasedUntil: retryAt };
    await this.tasks.updateOne({ _id: id }, { $set: { lastError, ...next } });
  }

  /** How many wait for their time, are due, are due for more than a second, and were given up. */
  async counts(now: number): Promise<Record<'waiting' | 'due' | 'overdue' | 'dead', number>> {
    const alive = (dueAt: Record<string, number>) => this.tasks.countDocuments({ isDead: false, dueAt });
    const late = now - OVERDUE_MILLISECONDS;
    const [waiting, due, overdue, dead] = await Promise.all([
      alive({ $gt: now }),
      alive({ $gt: late, $lte: now }),
      alive({ $lte: late }),
      this.deadCount(),
    ]);
    return { waiting, due, overdue, dead };
  }

  deadCount(): Promise<number> {
    return this.tasks.countDocuments({ isDead: true });
  }
}
