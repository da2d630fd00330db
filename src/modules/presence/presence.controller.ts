import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentActing, Requires, type Acting } from '../../platform/access';
import { PresenceDto } from './presence.dto';
import { PresenceService } from './presence.service';

@ApiTags('people')
@Controller('api/v1/agreements/:agreement/presence')
export class PresenceController {
  constructor(private readonly presence: PresenceService) {}

  @Get()
  @Requires('agreement:read')
  @ApiOperation({ summary: 'Who is in the room, and on which notice' })
  @ApiOkResponse({ type: PresenceDto })
  async list(@CurrentActing() acting: Acting): Promise<PresenceDto> {
    return { people: this.presence.shown(await this.presence.records(acting.agreement), acting) };
  }
}
