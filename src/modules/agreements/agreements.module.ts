import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AgreementRules } from '../../platform/access';
import { AgreementsController } from './agreements.controller';
import { AgreementsRepository } from './agreements.repository';
import { AgreementSchema } from './agreements.schema';
import { AgreementsService } from './agreements.service';
import { AgreementsViews } from './agreements.views';
import { CharterLibrary } from './charter-library';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Agreement', schema: AgreementSchema }])],
  controllers: [AgreementsController],
  providers: [
    AgreementsRepository,
    AgreementsService,
    AgreementsViews,
    CharterLibrary,
    { provide: AgreementRules, useExisting: AgreementsViews },
  ],
  exports: [AgreementRules, AgreementsViews],
})
export class AgreementsModule {}
