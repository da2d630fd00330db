import type { PartyEntry } from './events';
import { currentStanding, type Party, type Standing } from './party';

/** PARTY-8. The party after an entry; replaying all of its entries gives the party that is stored. */
export function evolve(party: Party | null, entry: PartyEntry): Party {
  const { agreement, at } = entry;
  const { code } = entry.payload;
  const standing = { ...(party && currentStanding(party)), ...changed(entry), from: at } as Standing;
  return {
    agreement,
    code,
    history: [...(party?.history ?? []), standing],
    version: (party?.version ?? 0) + 1,
  };
}

function changed({ type, payload }: PartyEntry): Partial<Standing> {
  switch (type) {
    case 'party.admitted': {
      const { name, constituency, basis, status } = payload;
      return { name, constituency, basis, status, reason: null };
    }
    case 'party.updated': {
      const { name, constituency, basis } = payload;
      return { name, constituency, basis, reason: null };
    }
    case 'party.status-changed':
      return { status: payload.status, reason: payload.reason };
  }
}
