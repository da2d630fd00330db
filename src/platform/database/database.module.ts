import { Global, Module, type DynamicModule } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import mongoose, { type Connection } from 'mongoose';
import { StartupError } from '../errors';
import { Database } from './database';
import { Documents } from './documents';
import { releaseBeforeQueries } from './held';

const NAMES_A_DATABASE = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/;
const CONNECT_MILLISECONDS = 5_000;

@Global()
@Module({})
export class DatabaseModule {
  static connectedTo(uri: string): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [MongooseModule.forRootAsync({ useFactory: () => connectionOptions(uri) })],
      providers: [Database, Documents],
      exports: [Database, Documents],
    };
  }
}

function connectionOptions(uri: string) {
  mongoose.set('transactionAsyncLocalStorage', true);
  return {
    uri,
    ...defaultName(uri),
    autoCreate: false,
    autoIndex: false,
    retryAttempts: 0,
    connectionFactory: (connection: Connection) => connection.plugin(releaseBeforeQueries),
    serverSelectionTimeoutMS: CONNECT_MILLISECONDS,
    connectionErrorFactory: (error: Error) =>
      new StartupError(
        `The database at ${withoutCredentials(uri)} cannot be used (${error.message}). Check MONGODB_URI, or unset it to use the embedded database.`,
      ),
  };
}

/** The product's own database where the URI names none. */
export const defaultName = (uri: string): { dbName?: string } =>
  NAMES_A_DATABASE.test(uri) ? {} : { dbName: 'lodestone' };

/** The URI as it may be shown: without user and password. */
const withoutCredentials = (uri: string): string => uri.replace(/\/\/[^@/]*@/, '//');
