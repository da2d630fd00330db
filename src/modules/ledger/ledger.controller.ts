import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { isEmpty } from '../../domain/ledger/filter';
import { allWordsIn } from '../../domain/text/words';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { CheckpointsViews } from '../../platform/checkpoints';
import { DEFAULT_LIMIT } from '../../platform/http';
import { LedgerViews } from '../../platform/ledger';
import { CheckpointKeysDto, CheckpointQuery } from './checkpoint.dto';
import { EntryPageDto, LedgerQuery, VerificationDto } from './ledger.dto';

/** The agreement's chain, as this reader may see it. */
@ApiTags('ledger')
@Controller('api/v1/agreements/:agreement/ledger')
export class LedgerController {
  constructor(
    private readonly ledger: LedgerViews,
    private readonly checkpoints: CheckpointsViews,
  ) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: EntryPageDto })
  async page(@CurrentActing() acting: Acting, @Query() query: LedgerQuery): Promise<EntryPageDto> {
    const { agreement } = acting;
    const { types, subject = null, q = '' } = query;
    const filter = { types: types?.split(',') ?? [], subject, words: [...allWordsIn(q)] };
    const [after, limit] = [Number(query.after ?? 0), query.limit ?? DEFAULT_LIMIT];
    const page = isEmpty(filter)
      ? await this.ledger.page(agreement, acting, after, limit)
      : await this.ledger.search(agreement, acting, after, limit, filter);
    return { ...page, next: page.next === null ? null : String(page.next) };
  }

  @Get('verify')
  @Requires('agreement:read')
  @ApiOkResponse({ type: VerificationDto })
  verify(@CurrentActing() { agreement }: Acting): Promise<VerificationDto> {
    return this.ledger.verify(agreement);
  }

  /** A signed note as text: where the chain ends, or ended when it first had `size` entries. */
  @Get('checkpoint')
  @Requires('agreement:read')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  @ApiProduces('text/plain')
  @ApiOkResponse({
    schema: { type: 'string' },
    description: 'A C2SP signed note: origin, size, hash, signature.',
  })
  checkpoint(@CurrentActing() { agreement }: Acting, @Query() { size }: CheckpointQuery): Promise<string> {
    return this.checkpoints.note(agreement, size ?? null);
  }

  @Get('keys')
  @Requires('agreement:read')
  @ApiOkResponse({ type: CheckpointKeysDto })
  async keys(@CurrentActing() { agreement }: Acting): Promise<CheckpointKeysDto> {
    return { items: await this.checkpoints.keys(agreement) };
  }
}
