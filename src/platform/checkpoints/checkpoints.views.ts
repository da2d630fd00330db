import { Injectable } from '@nestjs/common';
import { toInstant, type Instant } from '../../domain/calendar/instant';
import { notFound } from '../../domain/result';
import { unwrap } from '../errors';
import { CheckpointsRepository } from './checkpoints.repository';

/** A key by which checkpoints can be verified. */
export interface CheckpointKey {
  /** `name+key id+base64`, as C2SP signed-note has it. */
  key: string;
  since: Instant;
}

/** The read path of checkpoints. */
@Injectable()
export class CheckpointsViews {
  constructor(private readonly checkpoints: CheckpointsRepository) {}

  /** The newest signed note, or the first over at least `size` entries. Refuses while there is none (404). */
  async note(agreement: string, size: number | null): Promise<string> {
    const found =
      size === null
        ? await this.checkpoints.latest(agreement)
        : await this.checkpoints.covering(agreement, size);
    if (found) return found.note;
    const what = size === null ? 'The chain' : `Entry ${size}`;
    return unwrap(
      notFound(
        'checkpoint.none',
        `${what} has no checkpoint yet; one is signed within a second of a commit.`,
      ),
    );
  }

  /** How many entries the newest checkpoint covers; 0 without one. */
  async size(agreement: string): Promise<number> {
    return (await this.checkpoints.latest(agreement))?.size ?? 0;
  }

  /** Every signed note over at most `size` entries, in order. */
  async *notes(agreement: string, size: number): AsyncGenerator<string> {
    for await (const { note } of this.checkpoints.upTo(agreement, size)) yield note;
  }

  async keys(agreement: string): Promise<CheckpointKey[]> {
    const keys = await this.checkpoints.keysOf(agreement);
    return keys.map(({ _id, since }) => ({ key: _id, since: toInstant(since) }));
  }
}
