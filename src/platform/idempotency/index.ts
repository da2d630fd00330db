export { SecretAnswer } from './idempotency.interceptor';
export { IdempotencyModule } from './idempotency.module';
export { IdempotencyRepository } from './idempotency.repository';
