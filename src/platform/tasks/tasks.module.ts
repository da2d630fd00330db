import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { TasksRepository } from './tasks.repository';
import { TaskSchema } from './tasks.schema';
import { TasksWorker } from './tasks.worker';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Task', schema: TaskSchema }])],
  providers: [TasksRepository, TasksWorker],
  exports: [TasksRepository, TasksWorker],
})
export class TasksModule {}
