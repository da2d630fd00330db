import type { Examination } from '../../platform/database';
import { fail, ok, warn, type Finding } from './finding';

const SKEW_MILLISECONDS = 1_000;
const HARMFUL_SKEW_MILLISECONDS = 30_000;

/** What can be said of a database from what it says of itself. */
export function judgeDatabase(seen: Examination): Finding[] {
  return [replicaSet(seen), writeConcern(seen), clock(seen), changeStreams(seen), migrations(seen)];
}

function replicaSet({ replicaSet, isWritable }: Examination): Finding {
  const advice = 'Start mongod with --replSet and run rs.initiate(); one member is enough.';
  if (replicaSet === null) return fail('replica set', 'the database is no replica set', advice);
  return isWritable
    ? ok('replica set', `${replicaSet}, writable`)
    : fail('replica set', `${replicaSet} has no primary that can be reached`, 'See rs.status().');
}

function writeConcern({ writeConcern }: Examination): Finding {
  return writeConcern === null || writeConcern === 'majority'
    ? ok('write concern', writeConcern ?? 'the default of the database')
    : warn(
        'write concern',
        `w=${writeConcern}: what was acknowledged can be lost when another member takes over`,
        'Take w= out of MONGODB_URI, or set w=majority.',
      );
}

function clock({ clockAheadMilliseconds: ahead }: Examination): Finding {
  const detail = `the database's clock is ${Math.abs(ahead)} ms ${ahead < 0 ? 'behind' : 'ahead'}`;
  const advice =
    'Have both machines set their clocks by NTP: entries and deadlines carry the time of the server.';
  if (Math.abs(ahead) > HARMFUL_SKEW_MILLISECONDS) return fail('clock', detail, advice);
  return Math.abs(ahead) > SKEW_MILLISECONDS ? warn('clock', detail, advice) : ok('clock', detail);
}

function changeStreams({ hasChangeStreams }: Examination): Finding {
  return hasChangeStreams
    ? ok('change stream', 'works')
    : fail(
        'change stream',
        'cannot be opened; nothing would be live',
        'A replica set is needed, and the role readWrite.',
      );
}

function migrations({ version, newest }: Examination): Finding {
  if (version === null) return ok('migrations', 'a new database; the first start prepares it');
  if (version > newest)
    return fail(
      'migrations',
      `at ${version}, this program knows ${newest}`,
      'Run the newer Lodestone that migrated it.',
    );
  if (version < newest)
    return warn(
      'migrations',
      `at ${version}; the next start takes it to ${newest}`,
      'Back up before you start this version.',
    );
  return ok('migrations', `at ${version}, the newest`);
}
