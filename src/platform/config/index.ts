export { loadConfig, type Config } from './config';
export { CONFIG, ConfigModule, SECRET_KEY } from './config.module';
