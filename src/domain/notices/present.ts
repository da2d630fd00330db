import type { Actor } from '../ledger/actor';
import { canRead, type Audience, type Reader } from '../ledger/audience';
import { actionsFor, type Action } from './actions';
import { coverage, type Coverage } from './coverage';
import { standingMisses } from './chase';
import { nextReportDue } from './deadlines';
import type { Duplicate, Link } from './links/link';
import { presentPrepared, type PreparedView } from './responses/prepared';
import type { Lesson } from './after-action/lesson';
import type { RecordedAct } from './responses/recorded-act';
import type { RoleHolder } from './roles/role';
import { situationOf, type Situation } from './situation/situation';
import { presentTranslations, type TranslationView } from './translations/translations';
import { responseOf, type Notice, type NoticeContent, type Response } from './notice';

/** A notice as the interface shows it: the aggregate with its content on top and what follows from it. */
export interface NoticeView
  extends
    NoticeContent,
    Omit<
      Notice,
      | 'content'
      | 'responses'
      | 'expected'
      | 'reportedBy'
      | 'recorded'
      | 'prepared'
      | 'roles'
      | 'translations'
      | 'links'
      | 'duplicates'
      | 'mergedInto'
      | 'situation'
      | 'lessons'
      | 'summary'
    > {
  /** Null for a reader who could not read the report as a draft. */
  reportedBy: Actor | null;
  responses: ({ party: string; isExpected: boolean; recorded: RecordedAct[] } & Response)[];
  /** What the reader's party has prepared; nobody else learns of it. */
  prepared: PreparedView[];
  roles: RoleHolder[];
  translations: TranslationView[];
  /** Links to notices that the reader may read. */
  links: Pick<Link, 'notice' | 'kind'>[];
  /** Notices that were merged into this one. */
  duplicates: Pick<Duplicate, 'notice' | 'at'>[];
  mergedInto: string | null;
  situation: Situation;
  lessons: Lesson[];
  summary: NonNullable<Notice['summary']> | null;
  coverage: Coverage | null;
  actions: Action[];
}

/**
 * NOTICE-20. The response matrix has a row for each party bound to answer and each that did. Revisions show what the
 * reader may see of the ledger: what happened to a draft stays with those who could read the draft. `mayAnswer` says
 * whether the status of the reader's party lets it answer.
 */
export function present(notice: Notice, reader: Reader, mayAnswer: boolean): NoticeView {
  const {
    content,
    responses,
    expected,
    revisions,
    reportedBy,
    recorded = [],
    prepared = [],
    links = [],
    duplicates = [],
    ...rest
  } = notice;
  const parties = [...new Set([...expected, ...Object.keys(responses)])].sort();
  const readable = <T extends { audience: Audience }>(records: T[]): T[] =>
    records.filter(({ audience }) => canRead(reader, audience));
  const seen = readable(revisions);
  return {
    ...rest,
    ...content,
    roles: notice.roles ?? [],
    translations: presentTranslations(notice),
    links: readable(links).map(({ notice: other, kind }) => ({ notice: other, kind })),
    duplicates: readable(duplicates).map(({ notice: other, at }) => ({ notice: other, at })),
    mergedInto: notice.mergedInto ?? null,
    reportedBy: seen.some(({ version }) => version === 1) ? reportedBy : null,
    revisions: seen,
    situation: { ...situationOf(notice), reportDueAt: nextReportDue(notice) },
    lessons: notice.lessons ?? [],
    summary: notice.summary ?? null,
    responses: parties.map((party) => ({
      party,
      isExpected: expected.includes(party),
      ...responseOf(notice, party),
      recorded: recorded.filter((act) => act.party === party),
    })),
    prepared: prepared
      .filter(({ party }) => canRead(reader, `party:${party}`))
      .map((answer) => presentPrepared(notice, answer)),
    misses: standingMisses(notice),
    coverage: coverage(notice),
    actions: actionsFor(notice, reader, mayAnswer),
  };
}
