import { Module } from '@nestjs/common';
import { ChangesViews } from './changes.views';
import { Feeds } from './feeds';
import { Handshake } from './handshake';
import { Presences } from './presences';
import { PresenceModule } from '../../modules/presence';
import { RealtimeGateway } from './realtime.gateway';
import { RealtimeMetrics } from './realtime.metrics';
import { Rights } from './rights';
import { Subscriptions } from './subscriptions';
import { Tail } from './tail';

@Module({
  imports: [PresenceModule],
  providers: [
    ChangesViews,
    Feeds,
    Handshake,
    Presences,
    RealtimeGateway,
    RealtimeMetrics,
    Rights,
    Subscriptions,
    Tail,
  ],
})
export class RealtimeModule {}
