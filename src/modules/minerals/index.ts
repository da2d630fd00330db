export { MineralCatalogue } from './mineral-catalogue';
export { MineralsModule } from './minerals.module';
