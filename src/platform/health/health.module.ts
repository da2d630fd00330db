import { Module } from '@nestjs/common';
import { TasksModule } from '../tasks';
import { HealthController } from './health.controller';

@Module({ imports: [TasksModule], controllers: [HealthController] })
export class HealthModule {}
