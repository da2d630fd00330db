import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { MineralDto, MineralPageDto, MineralsQuery } from './minerals.dto';
import { MineralsViews } from './minerals.views';

/** The minerals that the agreement covers. */
@ApiTags('minerals')
@Controller('api/v1/agreements/:agreement/minerals')
export class MineralsController {
  constructor(private readonly minerals: MineralsViews) {}

  @Get()
  @Requires('agreement:read')
  @ApiOkResponse({ type: MineralPageDto })
  page(@CurrentActing() { agreement }: Acting, @Query() query: MineralsQuery): Promise<MineralPageDto> {
    return this.minerals.page(agreement, query);
  }

  @Get(':mineral')
  @Requires('agreement:read')
  @ApiOkResponse({ type: MineralDto })
  one(@CurrentActing() { agreement }: Acting, @Param('mineral') mineral: string): Promise<MineralDto> {
    return this.minerals.one(agreement, mineral);
  }
}
