import { Global, Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AgreementsModule, RosterAdmission } from '../agreements';
import { PartyDirectory, PeopleModule } from '../people';
import { PartiesController } from './parties.controller';
import { PartiesRepository } from './parties.repository';
import { PartySchema } from './parties.schema';
import { PartiesService } from './parties.service';
import { PartiesViews } from './parties.views';

/** Global, because agreements and people, which may not know this module, have it do what their ports name. */
@Global()
@Module({
  imports: [
    MongooseModule.forFeature([{ name: 'Party', schema: PartySchema }]),
    AgreementsModule,
    PeopleModule,
  ],
  controllers: [PartiesController],
  providers: [
    PartiesRepository,
    PartiesService,
    PartiesViews,
    { provide: RosterAdmission, useExisting: PartiesService },
    { provide: PartyDirectory, useExisting: PartiesViews },
  ],
  exports: [PartiesViews, RosterAdmission, PartyDirectory],
})
export class PartiesModule {}
