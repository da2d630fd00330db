import type { Reader } from '../../ledger/audience';
import type { Notice } from '../notice';
import { coordinatorOf } from '../roles/roles';

/** NOTICE-39. The secretariat and the coordinator of a notice run its response: reports, meetings, the thread, lessons. */
export const mayModerate = (notice: Notice, { role, person }: Reader): boolean =>
  role === 'secretariat' || (person !== undefined && coordinatorOf(notice) === person.id);
