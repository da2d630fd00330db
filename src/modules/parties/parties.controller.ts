import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { IfMatch, refusesInOrder, type ExpectedVersion } from '../../platform/http';
import { NewPartyDto, PartiesQuery, PartyChangeDto, PartyDto, PartyPageDto } from './parties.dto';
import { PartiesService } from './parties.service';
import { PartiesViews } from './parties.views';

@ApiTags('parties')
@Controller('api/v1/agreements/:agreement/parties')
@UseInterceptors(refusesInOrder(PartiesViews, 'party'))
export class PartiesController {
  constructor(
    private readonly parties: PartiesService,
    private readonly views: PartiesViews,
  ) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: PartyPageDto })
  page(@CurrentActing() acting: Acting, @Query() query: PartiesQuery): Promise<PartyPageDto> {
    return this.views.page(acting, query);
  }

  @Post()
  @Requires('party:manage')
  @ApiCreatedResponse({ type: PartyDto })
  admit(@CurrentActing() acting: Acting, @Body() body: NewPartyDto): Promise<PartyDto> {
    return this.parties.admit(acting, body);
  }

  @Get(':party')
  @Requires('agreement:read')
  @ApiOkResponse({ type: PartyDto })
  one(@CurrentActing() acting: Acting, @Param('party') code: string): Promise<PartyDto> {
    return this.views.one(acting, code);
  }

  @Patch(':party')
  @Requires('party:manage')
  @ApiOkResponse({ type: PartyDto })
  change(
    @CurrentActing() acting: Acting,
    @Param('party') code: string,
    @IfMatch() version: ExpectedVersion,
    @Body() body: PartyChangeDto,
  ): Promise<PartyDto> {
    return this.parties.change(acting, code, version, body);
  }
}
