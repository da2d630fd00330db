import type { Charter } from '../../domain/charters/charter';
import type { Acting } from '../../platform/access';
import type { AgreementRecord, CharterVersion } from './agreements.schema';

/** An agreement as this reader sees it. */
export interface AgreementView {
  slug: string;
  title: string;
  charter: { key: string; title: string; version: number };
  seat: Charter['seat'];
  createdAt: string;
  me: Pick<Acting, 'role' | 'party' | 'isAdministrator'>;
  version: number;
}

export function present(record: AgreementRecord, acting: Acting): AgreementView {
  const { role, party, isAdministrator } = acting;
  const { rules, version } = inForce(record);
  return {
    slug: record._id,
    title: record.title,
    charter: { key: rules.key, title: rules.title, version },
    seat: rules.seat,
    createdAt: record.createdAt,
    me: { role, party, isAdministrator },
    version: record.version,
  };
}

export const inForce = (record: Pick<AgreementRecord, 'charters'>): CharterVersion =>
  record.charters.at(-1) as CharterVersion;
