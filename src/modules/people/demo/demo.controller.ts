import { Controller, Get, Inject, NotFoundException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform/access';
import { CONFIG, type Config } from '../../../platform/config';
import { DemoAccountsDto } from './demo.dto';
import { DemoViews } from './demo.views';

@ApiTags('people')
@Controller('api/v1/demo/accounts')
export class DemoController {
  constructor(
    private readonly views: DemoViews,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The accounts to try the product with; in a demo only' })
  @ApiOkResponse({ type: DemoAccountsDto })
  list(): Promise<DemoAccountsDto> {
    if (!this.config.isDemo) throw new NotFoundException();
    return this.views.accounts();
  }
}
