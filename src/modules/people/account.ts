import { capabilitiesOf } from '../../domain/access/policy';
import type { AccountDto } from './people.dto';
import type { PersonRecord } from './people.schema';

type AccountFields = Pick<PersonRecord, '_id' | 'email' | 'name' | 'isAdmin' | 'roles'>;

/** The account as its owner sees it. */
export const accountOf = ({ _id, email, name, isAdmin, roles }: AccountFields): AccountDto => ({
  id: _id,
  email,
  name,
  admin: isAdmin,
  roles: roles.map(({ agreement, role, party, capabilities }) => ({
    agreement,
    role,
    party,
    capabilities: [...capabilitiesOf({ role, capabilities })],
  })),
});
