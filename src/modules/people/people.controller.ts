import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { PageQuery, refusesInOrder } from '../../platform/http';
import { CapabilitiesService } from './capabilities.service';
import { CapabilitiesDto, PeoplePageDto, PersonDto } from './people.dto';
import { PeopleService } from './people.service';
import { PeopleViews } from './people.views';

@ApiTags('people')
@ApiParam({ name: 'agreement', example: 'critical-minerals-2026' })
@Controller('api/v1/agreements/:agreement/people')
export class PeopleController {
  constructor(
    private readonly people: PeopleService,
    private readonly capabilities: CapabilitiesService,
    private readonly views: PeopleViews,
  ) {}

  @Get()
  @Requires('people:read')
  @ApiOperation({ summary: 'Who has a seat in this agreement' })
  @ApiOkResponse({ type: PeoplePageDto })
  list(@CurrentActing() acting: Acting, @Query() query: PageQuery): Promise<PeoplePageDto> {
    return this.views.page(acting, query);
  }

  @Put(':person/capabilities')
  @UseInterceptors(refusesInOrder(CapabilitiesService, 'person'))
  @Requires('people:grant')
  @ApiOperation({ summary: 'Say what a delegate may do for your party; at once, and all there is' })
  @ApiOkResponse({ type: PersonDto })
  setCapabilities(
    @CurrentActing() acting: Acting,
    @Param('person') person: string,
    @Body() { capabilities }: CapabilitiesDto,
  ): Promise<PersonDto> {
    return this.capabilities.set(acting, person, capabilities);
  }

  @Delete(':person')
  @HttpCode(204)
  @Requires('people:remove')
  @ApiOperation({ summary: "End a person's seat; a head of delegation does so for its own party" })
  @ApiNoContentResponse()
  remove(@CurrentActing() acting: Acting, @Param('person') person: string): Promise<void> {
    return this.people.endSeat(acting, person);
  }
}
