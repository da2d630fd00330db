import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { Checkpoints } from './checkpoints';
import { CheckpointsMetrics } from './checkpoints.metrics';
import { CheckpointsRepository } from './checkpoints.repository';
import { CheckpointKeySchema, CheckpointSchema } from './checkpoints.schema';
import { CheckpointsViews } from './checkpoints.views';

@Global()
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Checkpoint', schema: CheckpointSchema },
      { name: 'CheckpointKey', schema: CheckpointKeySchema },
    ]),
  ],
  providers: [Checkpoints, CheckpointsMetrics, CheckpointsRepository, CheckpointsViews],
  exports: [Checkpoints, CheckpointsViews],
})
export class CheckpointsModule {}
