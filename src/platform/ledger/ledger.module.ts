import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { IdempotencyModule } from '../idempotency';
import { TasksModule } from '../tasks';
import { Ledger } from './ledger';
import { LedgerMetrics } from './ledger.metrics';
import { LedgerRepository } from './ledger.repository';
import { EntrySchema, HeadSchema } from './ledger.schema';
import { LedgerViews } from './ledger.views';

@Global()
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Entry', schema: EntrySchema },
      { name: 'Head', schema: HeadSchema },
    ]),
    IdempotencyModule,
    TasksModule,
  ],
  providers: [Ledger, LedgerMetrics, LedgerRepository, LedgerViews],
  exports: [Ledger, LedgerRepository, LedgerViews],
})
export class LedgerModule {}
