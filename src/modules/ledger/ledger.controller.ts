import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { DEFAULT_LIMIT } from '../../platform/http';
import { LedgerViews } from '../../platform/ledger';
import { EntryPageDto, LedgerQuery, VerificationDto } from './ledger.dto';

/** The agreement's chain, as this reader may see it. */
@ApiTags('ledger')
@Controller('api/v1/agreements/:agreement/ledger')
export class LedgerController {
  constructor(private readonly ledger: LedgerViews) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: EntryPageDto })
  async page(@CurrentActing() acting: Acting, @Query() query: LedgerQuery): Promise<EntryPageDto> {
    const filter = { types: query.types?.split(',') ?? [], subject: query.subject ?? null };
    const { agreement } = acting;
    const page = await this.ledger.page(
      agreement,
      acting,
      Number(query.after ?? 0),
      query.limit ?? DEFAULT_LIMIT,
      filter,
    );
    return { ...page, next: page.next === null ? null : String(page.next) };
  }

  @Get('verify')
  @Requires('agreement:read')
  @ApiOkResponse({ type: VerificationDto })
  verify(@CurrentActing() { agreement }: Acting): Promise<VerificationDto> {
    return this.ledger.verify(agreement);
  }
}
