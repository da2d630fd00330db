import { Module } from '@nestjs/common';
import { MineralCatalogue } from './mineral-catalogue';

@Module({ providers: [MineralCatalogue], exports: [MineralCatalogue] })
export class MineralsModule {}
