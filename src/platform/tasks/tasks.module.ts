import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TasksMetrics } from './tasks.metrics';
import { TasksRepository } from './tasks.repository';
import { TaskSchema } from './tasks.schema';
import { TasksWorker } from './tasks.worker';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Task', schema: TaskSchema }])],
  providers: [TasksMetrics, TasksRepository, TasksWorker],
  exports: [TasksRepository, TasksWorker],
})
export class TasksModule {}
