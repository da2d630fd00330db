import { Inject, Injectable } from '@nestjs/common';
import { conflict, invalid } from '../../../domain/result';
import type { Principal } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { SECRET_KEY } from '../../../platform/config';
import { Rejected, unwrap } from '../../../platform/errors';
import { SecretBox } from '../../../platform/secrets';
import { hashOf, newRecoveryCodes, newSecret, stepOf, uriOf } from './one-time-codes';
import { SecondFactorsRepository } from './second-factors.repository';

/** One-time codes as a second factor, with recovery codes for whoever loses the device. */
@Injectable()
export class SecondFactorsService {
  readonly #box: SecretBox;

  constructor(
    private readonly factors: SecondFactorsRepository,
    private readonly clock: Clock,
    @Inject(SECRET_KEY) secretKey: string,
  ) {
    this.#box = new SecretBox(secretKey, 'second-factor');
  }

  async state({ id }: Principal): Promise<{ on: boolean; recoveryCodesLeft: number }> {
    const factor = await this.factors.of(id);
    return factor?.isOn
      ? { on: true, recoveryCodesLeft: factor.recoveryHashes.length }
      : { on: false, recoveryCodesLeft: 0 };
  }

  /** A new secret for an authenticator app, in force only once a code of it has come back. */
  async begin({ id, email }: Principal): Promise<{ secret: string; uri: string }> {
    const secret = newSecret();
    const sealed = this.#box.seal(secret, id);
    const isBegun = await this.factors.begin(id, {
      secret: sealed,
      isOn: false,
      lastStep: 0,
      recoveryHashes: [],
    });
    if (!isBegun)
      unwrap(conflict('otp.on', 'A second factor is in use already; turn it off first: DELETE auth/otp.'));
    return { secret, uri: uriOf(secret, email) };
  }

  /** PEOPLE-26. Turns the second factor on and gives ten recovery codes, shown this once. */
  async confirm({ id }: Principal, code: string): Promise<{ recoveryCodes: string[] }> {
    const factor = await this.factors.of(id);
    if (!factor || factor.isOn) {
      throw new Rejected(
        conflict('otp.not-begun', 'There is nothing to confirm; begin with POST auth/otp.').rejection,
      );
    }
    const step = this.#stepOf(id, factor.secret, code);
    const recoveryCodes = newRecoveryCodes();
    const hashes = recoveryCodes.map((one) => hashOf(id, one));
    if (step === null || !(await this.factors.turnOn(id, factor.secret, step, hashes))) {
      const detail = 'This is not the code that belongs to the secret now; check the time of your device.';
      unwrap(invalid('otp.code-wrong', detail, [{ pointer: '/code', detail }]));
    }
    return { recoveryCodes };
  }

  /** PEOPLE-26. Ten new recovery codes; those before are worthless. */
  async renewRecoveryCodes({ id }: Principal): Promise<{ recoveryCodes: string[] }> {
    if (!(await this.factors.of(id))?.isOn) {
      unwrap(conflict('otp.off', 'No second factor is in use; begin with POST auth/otp.'));
    }
    const recoveryCodes = newRecoveryCodes();
    await this.factors.replaceRecoveryCodes(
      id,
      recoveryCodes.map((one) => hashOf(id, one)),
    );
    return { recoveryCodes };
  }

  remove(person: string): Promise<void> {
    return this.factors.remove(person);
  }

  /** PEOPLE-25, PEOPLE-26. Whether this is a code of the person's that was never used; it is used by asking. */
  async use(person: string, code: string): Promise<boolean> {
    const factor = await this.factors.of(person);
    if (!factor?.isOn) return false;
    const step = this.#stepOf(person, factor.secret, code);
    if (step !== null) return this.factors.useStep(person, step);
    return this.factors.useRecoveryCode(person, hashOf(person, code));
  }

  #stepOf(person: string, sealed: string, code: string): number | null {
    const secret = this.#box.open(sealed, person);
    return secret === null ? null : stepOf(secret, code, this.clock.milliseconds());
  }
}
