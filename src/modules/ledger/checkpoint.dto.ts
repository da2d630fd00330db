import { DateTime, NestedList, QueryInteger, Text } from '../../platform/http';

export class CheckpointQuery {
  @QueryInteger({
    min: 1,
    max: Number.MAX_SAFE_INTEGER,
    optional: true,
    description: 'The first checkpoint that covers this many entries; without it the newest.',
  })
  size?: number;
}

export class CheckpointKeyDto {
  @Text({
    example: 'lodestone.example/critical-minerals-2026+c74f20a3+AbE2…',
    description: 'The public key in the text form of C2SP signed-note: name, key id, base64.',
  })
  key!: string;

  @DateTime({ description: 'When it first signed.' })
  since!: string;
}

/** Every key that has signed checkpoints of this agreement, the present one last. */
export class CheckpointKeysDto {
  @NestedList(() => CheckpointKeyDto, { max: 1_000_000 })
  items!: CheckpointKeyDto[];
}
