export { loadConfig, type Config } from './config';
export { CHECKPOINT_KEY, CONFIG, ConfigModule, SECRET_KEY } from './config.module';
