import type { Cause } from './notice';

/**
 * MINERAL-9. A recorded disruption's type has one cause of notices.
 * - Whatever a state does to hold goods or know-how back from export, formally or not, is an export control.
 * - A price collapse that closes mines and a failing exchange are market instability.
 * - An epidemic is a natural disaster, as in EM-DAT's classification.
 * - No cause names wars, tariffs, production rules, energy rationing, or a court's or licensing authority's
 *   order to stop: these are `other`, each said here and never by default.
 */
const CAUSE_OF_TYPE: Readonly<Record<string, Cause>> = {
  natural_disaster: 'natural-disaster',
  pandemic_shutdown: 'natural-disaster',
  mine_accident: 'accident',
  export_ban: 'export-control',
  export_ban_announced: 'export-control',
  export_control: 'export-control',
  export_licensing: 'export-control',
  export_quota: 'export-control',
  export_restriction_informal: 'export-control',
  export_suspension: 'export-control',
  state_trading_list: 'export-control',
  technology_export_ban: 'export-control',
  sanctions: 'sanction',
  market_institution_failure: 'market-instability',
  price_closure: 'market-instability',
  conflict: 'other',
  court_closure: 'other',
  energy_curtailment: 'other',
  licence_suspension: 'other',
  supply_policy: 'other',
  tariff: 'other',
  war: 'other',
};

/** The cause of a recorded type of disruption; null for a type that the mapping does not know. */
export const causeOfType = (type: string): Cause | null =>
  Object.hasOwn(CAUSE_OF_TYPE, type) ? (CAUSE_OF_TYPE[type] ?? null) : null;
