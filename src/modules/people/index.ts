export { AdministratorsService } from './administrators.service';
export { SessionsService } from './auth/sessions.service';
export { Delegations } from './duty/delegations';
export { PartyDirectory } from './party-directory';
export { PasswordsService } from './passwords/passwords.service';
export { PeopleModule } from './people.module';
export { PeopleService } from './people.service';
export { PeopleViews } from './people.views';
