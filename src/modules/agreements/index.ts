export { AgreementsModule } from './agreements.module';
export { AgreementsService } from './agreements.service';
export { AgreementsViews } from './agreements.views';
export { CHARTER_KEY, CHARTER_KEY_WORDS, PARTY_CODE, PARTY_CODE_WORDS } from './charter.dto';
export { KNOWN_MINERALS } from './charter-library';
export { RosterAdmission } from './roster-admission';
