export { type Commit, type Receipt } from './commit';
export { Ledger, SYSTEM } from './ledger';
export { LedgerModule } from './ledger.module';
export { LedgerRepository } from './ledger.repository';
export { type EntryRecord } from './ledger.schema';
export { LedgerViews } from './ledger.views';
export { unseal } from './seal';
