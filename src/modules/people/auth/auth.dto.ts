import { DateTime, Email, Nested, Password, Text } from '../../../platform/http';
import { AccountDto } from '../people.dto';

export class ReauthenticateDto {
  @Password()
  password!: string;

  @Text({
    max: 20,
    optional: true,
    description: 'A one-time or recovery code, where the account has a second factor.',
  })
  otp?: string;
}

export class LoginDto extends ReauthenticateDto {
  @Email()
  email!: string;
}

export class AccessTokenDto {
  @Text({
    max: 4096,
    description: 'For `Authorization: Bearer`, 15 minutes; dead as soon as the session ends.',
  })
  accessToken!: string;

  @DateTime()
  expiresAt!: string;
}

export class SignedInDto extends AccessTokenDto {
  @Nested(() => AccountDto)
  user!: AccountDto;
}
