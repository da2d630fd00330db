export { Database } from './database';
export { DatabaseModule, withoutCredentials } from './database.module';
export { prepareDatabase } from './prepare';
