import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { IdempotentRequest } from './context';
import type { AnswerRecord } from './idempotency.schema';

const KEPT_MILLISECONDS = 24 * 3_600_000;

/** What a keyed request was answered. */
export interface Answer {
  request: IdempotentRequest;
  answer: unknown;
}

@Injectable()
export class IdempotencyRepository {
  constructor(@InjectModel('IdempotentAnswer') private readonly answers: Model<AnswerRecord>) {}

  /** Stores the answers of keyed requests, in the transaction of their commands. */
  async keep(answers: Answer[], now: number): Promise<void> {
    if (answers.length === 0) return;
    const writes = answers.map(({ request, answer }) => {
      const record: AnswerRecord = {
        _id: request.id,
        bodyHash: request.bodyHash,
        answer: request.isSecret ? null : JSON.stringify(answer),
        expiresAt: new Date(now + KEPT_MILLISECONDS),
        storedAt: new Date(),
      };
      const filter = { _id: request.id, expiresAt: { $lte: new Date(now) } };
      return { replaceOne: { filter, replacement: record, upsert: true } };
    });
    await this.answers.bulkWrite(writes);
  }

  find(id: string, now: number): Promise<AnswerRecord | null> {
    return this.answers.findOne({ _id: id, expiresAt: { $gt: new Date(now) } }).lean<AnswerRecord | null>();
  }
}
