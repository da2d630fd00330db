import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { MongooseModule } from '@nestjs/mongoose';
import { Authenticator, Seats } from '../../platform/access';
import { SECRET_KEY } from '../../platform/config';
import { AdministratorsService } from './administrators.service';
import { CapabilitiesService } from './capabilities.service';
import { CurrentSeats } from './current-seats';
import { AuthController } from './auth/auth.controller';
import { FailedSignInsRepository } from './auth/failed-sign-ins.repository';
import { FailedSignInsSchema } from './auth/failed-sign-ins.schema';
import { Passwords } from './auth/passwords';
import { SessionAuthenticator } from './auth/session-authenticator';
import { SessionsController } from './auth/sessions.controller';
import { SessionsRepository } from './auth/sessions.repository';
import { SessionSchema } from './auth/sessions.schema';
import { SessionsService } from './auth/sessions.service';
import { SignInMetrics } from './auth/sign-in.metrics';
import { SignInThrottle } from './auth/sign-in-throttle';
import { SignInService } from './auth/sign-in.service';
import { Tokens } from './auth/tokens';
import { DemoController } from './demo/demo.controller';
import { DemoViews } from './demo/demo.views';
import { Delegations } from './duty/delegations';
import { DutyRostersController } from './duty/duty-rosters.controller';
import { DutyRostersRepository } from './duty/duty-rosters.repository';
import { DutyRosterSchema } from './duty/duty-rosters.schema';
import { DutyRostersService } from './duty/duty-rosters.service';
import { AcceptanceService } from './invitations/acceptance.service';
import { InvitationsController } from './invitations/invitations.controller';
import { InvitationsRepository } from './invitations/invitations.repository';
import { InvitationSchema } from './invitations/invitations.schema';
import { InvitationsService } from './invitations/invitations.service';
import { PasswordResetsRepository } from './passwords/password-resets.repository';
import { PasswordResetSchema } from './passwords/password-resets.schema';
import { PasswordsController } from './passwords/passwords.controller';
import { PasswordsService } from './passwords/passwords.service';
import { PeopleController } from './people.controller';
import { PeopleRepository } from './people.repository';
import { PersonSchema } from './people.schema';
import { PeopleService } from './people.service';
import { PeopleViews } from './people.views';
import { SecondFactorsController } from './second-factor/second-factors.controller';
import { SecondFactorsRepository } from './second-factor/second-factors.repository';
import { SecondFactorsService } from './second-factor/second-factors.service';

/** Global, because every route asks it who is calling. */
@Global()
@Module({
  imports: [
    MongooseModule.forFeature([
      { name: 'Person', schema: PersonSchema },
      { name: 'Session', schema: SessionSchema },
      { name: 'DutyRoster', schema: DutyRosterSchema },
      { name: 'Invitation', schema: InvitationSchema },
      { name: 'FailedSignIns', schema: FailedSignInsSchema },
      { name: 'PasswordReset', schema: PasswordResetSchema },
    ]),
    JwtModule.registerAsync({
      inject: [SECRET_KEY],
      useFactory: (secret: string) => ({ secret, signOptions: { algorithm: 'HS256' } }),
    }),
  ],
  controllers: [
    AuthController,
    PeopleController,
    InvitationsController,
    DutyRostersController,
    DemoController,
    PasswordsController,
    SecondFactorsController,
    SessionsController,
  ],
  providers: [
    { provide: Authenticator, useClass: SessionAuthenticator },
    { provide: Seats, useClass: CurrentSeats },
    AcceptanceService,
    AdministratorsService,
    CapabilitiesService,
    Delegations,
    DemoViews,
    DutyRostersRepository,
    DutyRostersService,
    FailedSignInsRepository,
    InvitationsRepository,
    InvitationsService,
    PasswordResetsRepository,
    Passwords,
    PasswordsService,
    PeopleRepository,
    PeopleService,
    PeopleViews,
    SecondFactorsRepository,
    SecondFactorsService,
    SessionsRepository,
    SessionsService,
    SignInMetrics,
    SignInService,
    SignInThrottle,
    Tokens,
  ],
  exports: [
    AdministratorsService,
    Authenticator,
    Delegations,
    PasswordsService,
    PeopleService,
    PeopleViews,
    Seats,
    SessionsService,
  ],
})
export class PeopleModule {}
