import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActing,
  CurrentPrincipal,
  Requires,
  type Acting,
  type Principal,
} from '../../platform/access';
import { PageQuery } from '../../platform/http';
import {
  AgreementDto,
  AgreementPageDto,
  CharterInForceDto,
  DiffDto,
  DiffQuery,
  NewAgreementDto,
} from './agreements.dto';
import { AgreementsService } from './agreements.service';
import { AgreementsViews } from './agreements.views';

@ApiTags('agreements')
@Controller('api/v1/agreements')
export class AgreementsController {
  constructor(
    private readonly agreements: AgreementsService,
    private readonly views: AgreementsViews,
  ) {}

  @Get()
  @Requires('signed-in')
  @ApiOkResponse({ type: AgreementPageDto })
  page(@CurrentPrincipal() person: Principal, @Query() query: PageQuery): Promise<AgreementPageDto> {
    return this.views.page(person, query);
  }

  @Post()
  @Requires('installation:administer')
  @ApiCreatedResponse({ type: AgreementDto })
  create(@CurrentPrincipal() person: Principal, @Body() body: NewAgreementDto): Promise<AgreementDto> {
    return this.agreements.create(person, body);
  }

  @Get(':agreement')
  @Requires('agreement:read')
  @ApiOkResponse({ type: AgreementDto })
  one(@CurrentActing() acting: Acting): Promise<AgreementDto> {
    return this.views.one(acting);
  }

  @Get(':agreement/charter')
  @Requires('agreement:read')
  @ApiOkResponse({ type: CharterInForceDto })
  charter(@CurrentActing() { agreement }: Acting): Promise<CharterInForceDto> {
    return this.views.charterInForce(agreement);
  }

  @Get(':agreement/charter/diff')
  @Requires('agreement:read')
  @ApiOkResponse({ type: DiffDto })
  async diff(@CurrentActing() { agreement }: Acting, @Query() query: DiffQuery): Promise<DiffDto> {
    return { items: await this.views.differences(agreement, query.with) };
  }
}
