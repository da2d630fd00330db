export { PartiesModule } from './parties.module';
export { PartiesService } from './parties.service';
export { PartiesViews } from './parties.views';
export { COUNTRIES } from './territories';
