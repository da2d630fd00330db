export { readPastDisruptions, type PastDisruption } from './files/past-disruptions';
export { MineralCatalogue } from './mineral-catalogue';
export { MineralsModule } from './minerals.module';
