import type { Shapes } from '../../api';

export const STATUSES = ['candidate', 'signatory', 'party', 'suspended', 'withdrawn'] as const;
export type Status = Shapes['PartyDto']['status'];
type ActName = Shapes['PartyActionDto']['name'];

/** The acts that change a party's standing, and what each leads to. */
export const STEPS = [
  { act: 'sign', status: 'signatory', asksReason: false },
  { act: 'accede', status: 'party', asksReason: false },
  { act: 'suspend', status: 'suspended', asksReason: true },
  { act: 'reinstate', status: 'party', asksReason: false },
  { act: 'withdraw', status: 'withdrawn', asksReason: true },
] as const satisfies readonly { act: ActName; status: Status; asksReason: boolean }[];
export type Step = (typeof STEPS)[number];
