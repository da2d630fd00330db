import { Injectable } from '@nestjs/common';
import { Counter, Registry } from 'prom-client';

/** Failed sign-ins, without saying whose. */
@Injectable()
export class SignInMetrics {
  readonly #failed;

  constructor(registry: Registry) {
    this.#failed = new Counter({
      name: 'lodestone_failed_sign_ins_total',
      help: 'Sign-ins refused because the address, the password or the one-time code was wrong.',
      registers: [registry],
    });
  }

  failed(): void {
    this.#failed.inc();
  }
}
