export { idempotentRequest, type IdempotentRequest } from './context';
export { SecretAnswer } from './idempotency.interceptor';
export { IdempotencyModule } from './idempotency.module';
export { IdempotencyRepository, type Answer } from './idempotency.repository';
