import { Flag, Integer, Password, Pattern, Patterns, Text } from '../../../platform/http';

export class BeginOtpDto {
  @Password()
  password!: string;
}

export class BegunOtpDto {
  @Text({ description: 'Base32, to be typed into an authenticator app; shown this once.' })
  secret!: string;

  @Text({ max: 1000, description: 'The same as an otpauth:// address, to be shown as a QR code.' })
  uri!: string;
}

export class ConfirmOtpDto {
  @Pattern(/^\d{6}$/, 'Must be the six digits that the app shows.')
  code!: string;
}

export class ProveOtpDto {
  @Password()
  password!: string;

  @Text({ max: 20, description: 'A one-time code or a recovery code.' })
  otp!: string;
}

export class RecoveryCodesDto {
  @Patterns(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/, 'Must be a recovery code.', {
    description: 'Shown this once; each is good for one sign-in.',
  })
  recoveryCodes!: string[];
}

export class OtpStateDto {
  @Flag({ description: 'Whether signing in asks for a code.' })
  on!: boolean;

  @Integer({ min: 0, max: 10 })
  recoveryCodesLeft!: number;
}
