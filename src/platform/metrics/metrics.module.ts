import { Global, Module } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { VERSION } from '../../version';
import { DatabaseMetrics } from './database.metrics';
import { MetricsController } from './metrics.controller';

/** One registry for each application; whoever has something to measure registers it there. */
@Global()
@Module({
  controllers: [MetricsController],
  providers: [{ provide: Registry, useFactory: newRegistry }, DatabaseMetrics],
  exports: [Registry],
})
export class MetricsModule {}

function newRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'lodestone_build_info',
    help: 'Always 1; the label says which version runs.',
    labelNames: ['version'],
    registers: [registry],
  }).set({ version: VERSION }, 1);
  return registry;
}
