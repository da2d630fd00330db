import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { idempotentRequest } from './context';
import type { AnswerRecord } from './idempotency.schema';

const KEPT_MILLISECONDS = 24 * 3_600_000;

@Injectable()
export class IdempotencyRepository {
  constructor(@InjectModel('IdempotentAnswer') private readonly answers: Model<AnswerRecord>) {}

  /** Stores the answer of the current request, if it is keyed, in the transaction of its command. */
  async keep(answer: unknown, now: number): Promise<void> {
    const request = idempotentRequest.getStore();
    if (!request) return;
    const record: AnswerRecord = {
      _id: request.id,
      bodyHash: request.bodyHash,
      answer: request.isSecret ? null : JSON.stringify(answer),
      expiresAt: new Date(now + KEPT_MILLISECONDS),
      storedAt: new Date(),
    };
    await this.answers.replaceOne({ _id: request.id, expiresAt: { $lte: new Date(now) } }, record, {
      upsert: true,
    });
  }

  find(id: string, now: number): Promise<AnswerRecord | null> {
    return this.answers.findOne({ _id: id, expiresAt: { $gt: new Date(now) } }).lean<AnswerRecord | null>();
  }
}
