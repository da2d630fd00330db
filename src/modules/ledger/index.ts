export { LedgerHttpModule } from './ledger-http.module';
