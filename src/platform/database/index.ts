export { Database, type OpenTransaction } from './database';
export { Documents } from './documents';
export { DatabaseModule } from './database.module';
