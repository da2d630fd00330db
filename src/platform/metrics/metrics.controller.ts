import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Registry } from 'prom-client';
import { Public } from '../access';
import { CONFIG, type Config } from '../config';
import { ProblemError } from '../errors';
import { sha256 } from '../hash';

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host'];

/** What Prometheus collects. */
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly registry: Registry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** OPS-1. For a collector on the same machine, or one that has the token; never for what a proxy passes on. */
  @Get()
  @Public()
  @ApiBearerAuth()
  @Header('Content-Type', Registry.PROMETHEUS_CONTENT_TYPE)
  @ApiOkResponse({
    description: 'Figures in the text format of Prometheus.',
    content: { 'text/plain': { schema: { type: 'string' } } },
  })
  read(@Req() request: Request): Promise<string> {
    if (isOnThisMachine(request) || this.#hasToken(request)) return this.registry.metrics();
    throw new ProblemError(
      401,
      'metrics.token-required',
      'Send LODESTONE_METRICS_TOKEN as a bearer token, or ask from the machine that the server runs on.',
    );
  }

  #hasToken({ headers: { authorization = '' } }: Request): boolean {
    const { metricsToken } = this.config;
    if (metricsToken === null) return false;
    return timingSafeEqual(Buffer.from(sha256(authorization)), Buffer.from(sha256(`Bearer ${metricsToken}`)));
  }
}

const isOnThisMachine = ({ socket, headers }: Request): boolean =>
  LOOPBACK.test(socket.remoteAddress ?? '') && FORWARDED.every((name) => headers[name] === undefined);
