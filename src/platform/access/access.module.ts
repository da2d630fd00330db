import { Global, Module } from '@nestjs/common';
import { ActingLedger } from './acting-ledger';

@Global()
@Module({ providers: [ActingLedger], exports: [ActingLedger] })
export class AccessModule {}
