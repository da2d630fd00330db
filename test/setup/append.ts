import type { INestApplication } from '@nestjs/common';
import type { Audience } from '../../src/domain/ledger/audience';
import { Ledger, SYSTEM } from '../../src/platform/ledger';
import { AGREEMENT } from './harness';

/** Appends entries to the agreement's chain in one commit, without any rule about them, and returns their numbers. */
export const append = (
  app: INestApplication,
  {
    count = 1,
    audience = 'parties',
    reason = 'drill',
  }: { count?: number; audience?: Audience; reason?: string } = {},
): Promise<number[]> =>
  app.get(Ledger).commit(AGREEMENT, SYSTEM, async (commit) =>
    Array.from({ length: count }, () => {
      const event = { type: 'notice.cancelled', payload: { status: 'exercise', reason } } as const;
      return commit.append(event, { subject: { kind: 'notice', id: 'N-2026-001' }, audience }).seq;
    }),
  );

/** The numbers from `first` to `last`. */
export const numbers = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
