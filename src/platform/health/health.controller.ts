import { Controller, Get, HttpCode, Res } from '@nestjs/common';
import { ApiOkResponse, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { Public } from '../access';
import { Database } from '../database';
import { TasksRepository } from '../tasks';
import { HealthDto } from './health.dto';

/** For load balancers and people: is the process alive, and does it serve commands. */
@ApiTags('health')
@Controller('api/health')
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly tasks: TasksRepository,
  ) {}

  @Get('live')
  @Public()
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** 200 only when commands are served. Dead tasks do not stop commands; they wait for a person. */
  @Get('ready')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: HealthDto })
  @ApiResponse({ status: 503, type: HealthDto, description: 'The database cannot be reached.' })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthDto> {
    try {
      await this.database.ping();
      return { status: 'ok', database: 'ok', deadTasks: await this.tasks.deadCount() };
    } catch {
      response.status(503);
      return { status: 'unavailable', database: 'unavailable' };
    }
  }
}
