export { TasksModule } from './tasks.module';
export { TasksRepository, type NewTask, type Task } from './tasks.repository';
export { TasksWorker } from './tasks.worker';
