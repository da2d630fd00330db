export { Database, type OpenTransaction } from './database';
export { DatabaseModule } from './database.module';
