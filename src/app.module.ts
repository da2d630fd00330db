import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { RealtimeModule } from './delivery/realtime';
import { AgreementsModule } from './modules/agreements';
import { LedgerHttpModule } from './modules/ledger';
import { MineralsModule } from './modules/minerals';
import { NoticesModule } from './modules/notices';
import { PresenceModule } from './modules/presence';
import { PartiesModule } from './modules/parties';
import { PeopleModule } from './modules/people';
import { AccessGuard, AccessModule } from './platform/access';
import { CheckpointsModule } from './platform/checkpoints';
import type { Clock } from './platform/clock';
import { ConfigModule, type Config } from './platform/config';
import { DatabaseModule } from './platform/database';
import { ProblemFilter } from './platform/errors';
import { HealthModule } from './platform/health/health.module';
import { EtagInterceptor, ShapePipe } from './platform/http';
import { LedgerModule } from './platform/ledger';
import { loggingModule } from './platform/logging/logging.module';
import { MetricsModule } from './platform/metrics/metrics.module';

/** The one place that sees every module. */
@Module({})
export class AppModule {
  static with(config: Config, mongodbUri: string, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        loggingModule(config),
        ConfigModule.with(config, clock),
        DatabaseModule.connectedTo(mongodbUri),
        MetricsModule,
        LedgerModule,
        CheckpointsModule,
        HealthModule,
        AccessModule,
        PeopleModule,
        AgreementsModule,
        PartiesModule,
        MineralsModule,
        NoticesModule,
        PresenceModule,
        LedgerHttpModule,
        RealtimeModule,
      ],
      providers: [
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
        { provide: APP_PIPE, useClass: ShapePipe },
      ],
    };
  }
}
