import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from '../clock';
import type { Config } from './config';
import { loadCheckpointKey } from './checkpoint-key';
import { loadSecretKey } from './secret-key';

/** The validated configuration, for injection by this token. */
export const CONFIG = Symbol('Config');
/** The key from which tokens are signed, for injection by this token. */
export const SECRET_KEY = Symbol('SecretKey');
/** The private key that signs checkpoints, for injection by this token. */
export const CHECKPOINT_KEY = Symbol('CheckpointKey');

@Global()
@Module({})
export class ConfigModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SECRET_KEY, useFactory: () => loadSecretKey(config) },
        { provide: CHECKPOINT_KEY, useFactory: () => loadCheckpointKey(config) },
        { provide: Clock, useValue: clock },
      ],
      exports: [CONFIG, SECRET_KEY, CHECKPOINT_KEY, Clock],
    };
  }
}
