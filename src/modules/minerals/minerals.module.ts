import { Global, Module } from '@nestjs/common';
import { AgreementsModule, KNOWN_MINERALS } from '../agreements';
import { readMinerals } from './files/minerals';
import { MineralCatalogue } from './mineral-catalogue';
import { MineralsController } from './minerals.controller';
import { MineralsViews } from './minerals.views';

/** Global, because charters are checked against the list while this module reads the charter in force. */
@Global()
@Module({
  imports: [AgreementsModule],
  controllers: [MineralsController],
  providers: [
    { provide: MineralCatalogue, useFactory: () => new MineralCatalogue(readMinerals()) },
    { provide: KNOWN_MINERALS, inject: [MineralCatalogue], useFactory: ({ ids }: MineralCatalogue) => ids },
    MineralsViews,
  ],
  exports: [MineralCatalogue, KNOWN_MINERALS],
})
export class MineralsModule {}
