export { Database } from './database';
export { DatabaseModule } from './database.module';
