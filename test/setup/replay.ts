import { begin, evolve, type NoticeEntry } from '../../src/domain/notices/evolve';
import type { Notice } from '../../src/domain/notices/notice';
import { LedgerRepository, unseal } from '../../src/platform/ledger';
import { AGREEMENT, type Room } from './harness';

/** The notice that its entries give, whoever may read them, beside the notice that is stored. */
export async function replay(
  { app, connection }: Pick<Room, 'app' | 'connection'>,
  id: string,
): Promise<{ replayed: Notice; stored: Notice | undefined }> {
  const records = await app.get(LedgerRepository).about(AGREEMENT, id);
  const entries = records.map(unseal).filter(({ type }) => type?.startsWith('notice.'));
  const [first, ...rest] = entries as unknown as NoticeEntry[];
  const replayed = rest.reduce<Notice>(
    (notice, entry) => evolve(notice, entry as Parameters<typeof evolve>[1]),
    begin(first as Parameters<typeof begin>[0]),
  );
  const record = await connection
    .collection<{ _id: string; notice: Notice }>('notices')
    .findOne({ _id: `${AGREEMENT}/${id}` });
  return { replayed, stored: record?.notice };
}
