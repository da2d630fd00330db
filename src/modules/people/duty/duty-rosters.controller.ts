import { Body, Controller, Get, Param, Put, Query, UseInterceptors } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../../platform/access';
import { refusesInOrder } from '../../../platform/http';
import { DutyRosterDto, DutyRosterQuery, SetDutyRosterDto } from './duty-rosters.dto';
import { DutyRostersService } from './duty-rosters.service';

@ApiTags('people')
@ApiParam({ name: 'agreement', example: 'critical-minerals-2026' })
@ApiParam({ name: 'party', example: 'JP' })
@Controller('api/v1/agreements/:agreement/parties/:party/duty-roster')
export class DutyRostersController {
  constructor(private readonly rosters: DutyRostersService) {}

  @Get()
  @Requires('people:read')
  @ApiOperation({ summary: 'Who of the delegation is on duty, and when' })
  @ApiOkResponse({ type: DutyRosterDto })
  read(
    @CurrentActing() acting: Acting,
    @Param('party') party: string,
    @Query() { asOf }: DutyRosterQuery,
  ): Promise<DutyRosterDto> {
    return this.rosters.read(acting, party, asOf);
  }

  @Put()
  @Requires('people:duty')
  @UseInterceptors(refusesInOrder(DutyRostersService, 'party'))
  @ApiOperation({ summary: 'Say who is on duty; replaces the whole roster' })
  @ApiOkResponse({ type: DutyRosterDto })
  set(
    @CurrentActing() acting: Acting,
    @Param('party') party: string,
    @Body() { shifts }: SetDutyRosterDto,
  ): Promise<DutyRosterDto> {
    const plain = shifts.map(({ person, from, to, note }) => ({ person, from, to, note: note ?? null }));
    return this.rosters.set(acting, party, plain);
  }
}
