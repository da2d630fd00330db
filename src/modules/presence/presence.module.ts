import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NoticesModule } from '../notices';
import { PresenceController } from './presence.controller';
import { PresenceRepository } from './presence.repository';
import { PresenceSchema } from './presence.schema';
import { PresenceService } from './presence.service';

@Module({
  imports: [MongooseModule.forFeature([{ name: 'Presence', schema: PresenceSchema }]), NoticesModule],
  controllers: [PresenceController],
  providers: [PresenceRepository, PresenceService],
  exports: [PresenceService],
})
export class PresenceModule {}
