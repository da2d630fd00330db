import { DateTime, Email, Password, Text } from '../../../platform/http';

export class ChangePasswordDto {
  @Password()
  current!: string;

  @Password({ min: 12 })
  new!: string;

  @Text({ max: 20, optional: true, description: 'The second factor, where the account has one.' })
  otp?: string;
}

export class IssueResetDto {
  @Email()
  email!: string;
}

export class PasswordResetDto {
  @Text({ description: 'Shown this once; hand it to the person by a way you trust.' })
  token!: string;

  @DateTime({ description: '24 hours from now.' })
  expiresAt!: string;
}

export class ResetPasswordDto {
  @Text({ max: 200 })
  token!: string;

  @Password({ min: 12 })
  new!: string;
}
