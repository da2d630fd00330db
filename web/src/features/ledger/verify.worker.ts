import { problemOf } from '../../api';
import { checkSignature, readCheckpoint } from './checkpoint';
import { readKeys, readNote, readPages } from './read-pages';
import type { Asked, Told } from './verification';
import { verifyChain } from './verify-chain';

const tell = (told: Told): void => globalThis.postMessage(told);

/** The page ends the worker to cancel; the worker ends with its answer. */
globalThis.onmessage = async ({ data }: MessageEvent<Asked>): Promise<void> => {
  const { agreement, kept } = data;
  try {
    const newest = readCheckpoint(await readNote(agreement).catch(() => ''));
    const signed = newest && (await checkSignature(newest, await readKeys(agreement)));
    const stated = [...kept, ...(newest ? [newest] : [])].map(({ seq, hash }) => ({ seq, hash }));
    const verdict = await verifyChain(agreement, readPages(agreement), stated, (seq, of) =>
      tell({ kind: 'progress', seq, of }),
    );
    tell({ kind: 'done', verdict, newest: newest && { seq: newest.seq, signed: signed ?? 'unknown' } });
  } catch (error) {
    tell({ kind: 'failed', reason: problemOf(error).detail });
  }
};
