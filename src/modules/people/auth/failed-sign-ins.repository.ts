import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { RateLimiterMongo } from 'rate-limiter-flexible';
import { sha256 } from '../../../platform/hash';
import type { FailedSignInsRecord } from './failed-sign-ins.schema';

const WINDOW_SECONDS = 15 * 60;

/** One allowance of failures per window, shared by every process. */
export interface Allowance {
  /** Milliseconds until this key may try again; 0 when it may now. */
  blockedFor(key: string): Promise<number>;
  count(key: string): Promise<void>;
}

/** Failed sign-ins by account and by address. A conference hall shares an address, hence its larger allowance. */
@Injectable()
export class FailedSignInsRepository {
  readonly accounts: Allowance;
  readonly addresses: Allowance;

  constructor(@InjectModel('FailedSignIns') model: Model<FailedSignInsRecord>) {
    this.accounts = allowance(model, 'account', 10);
    this.addresses = allowance(model, 'address', 100);
  }
}

function allowance(model: Model<FailedSignInsRecord>, keyPrefix: string, points: number): Allowance {
  const limiter = new RateLimiterMongo({
    storeClient: model.db.getClient(),
    dbName: model.db.name,
    tableName: model.collection.name,
    disableIndexesCreation: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
  return {
    async blockedFor(key) {
      const state = await limiter.get(sha256(key));
      return state && state.consumedPoints >= points ? state.msBeforeNext : 0;
    },
    async count(key) {
      await limiter.penalty(sha256(key));
    },
  };
}
