export { Database, type OpenTransaction } from './database';
export { Documents } from './documents';
export { DatabaseModule } from './database.module';
export { examineDatabase, type Examination } from './examination';
