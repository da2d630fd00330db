import { Injectable } from '@nestjs/common';
import type { Charter, Level } from '../../domain/charters/charter';
import type { Audience } from '../../domain/ledger/audience';
import type { LedgerEvent } from '../../domain/ledger/events';
import { planChase } from '../../domain/notices/chase';
import { newDeadlines } from '../../domain/notices/deadlines';
import { begin } from '../../domain/notices/evolve';
import { cancel, deEscalate, escalate, issue, resolve } from '../../domain/notices/lifecycle';
import { present, type NoticeView } from '../../domain/notices/present';
import type { Clocks, Notice, NoticeContent, NoticeStatus } from '../../domain/notices/notice';
import { checkArea, report, update } from '../../domain/notices/report';
import { currentStatus, isExpectedToAnswer } from '../../domain/parties/party';
import type { Result } from '../../domain/result';
import { ActingLedger, type Acting } from '../../platform/access';
import { unwrap } from '../../platform/errors';
import { assertVersion, type ExpectedVersion } from '../../platform/http';
import type { Commit } from '../../platform/ledger';
import { AgreementsViews } from '../agreements';
import { MineralCatalogue } from '../minerals';
import { COUNTRIES, PartiesViews } from '../parties';
import { append } from './append';
import { CHASE } from './clocks/chase.service';
import { planDeadlines } from './clocks/deadlines.service';
import { NoticeAccess } from './notice-access';
import { NoticesRepository } from './notices.repository';

/** The owner's write path: report, issue, revise, raise, lower, close. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly notices: NoticesRepository,
    private readonly access: NoticeAccess,
    private readonly agreements: AgreementsViews,
    private readonly parties: PartiesViews,
    private readonly minerals: MineralCatalogue,
  ) {}

  report(acting: Acting, content: NoticeContent, status: NoticeStatus): Promise<NoticeView> {
    return this.acting.commit(acting, async (commit) => {
      unwrap(checkArea(content.area, COUNTRIES));
      const event = unwrap(report(content, status, await this.#mineralsIn(acting.agreement)));
      const id = await this.notices.nextId(acting.agreement, Number(commit.at.slice(0, 4)));
      const audience: Audience =
        acting.party === null ? 'secretariat' : ['secretariat', `party:${acting.party}`];
      const entry = commit.append(event, { subject: { kind: 'notice', id }, audience });
      const notice = begin(entry as Parameters<typeof begin>[0]);
      await this.notices.save(notice);
      return present(notice, acting, await this.access.mayAnswer(acting));
    });
  }

  issue(acting: Acting, id: string, expected: ExpectedVersion, level: Level): Promise<NoticeView> {
    return this.#revise(acting, id, expected, async (notice, charter, commit) => {
      const bound = (await this.parties.all(acting.agreement))
        .filter((party) => isExpectedToAnswer(currentStatus(party)))
        .map(({ code }) => code);
      return issue(notice, level, charter, bound, commit.at);
    });
  }

  update(
    acting: Acting,
    id: string,
    expected: ExpectedVersion,
    fields: Partial<NoticeContent>,
  ): Promise<NoticeView> {
    return this.#revise(acting, id, expected, async (notice) => {
      if (fields.area) unwrap(checkArea(fields.area, COUNTRIES));
      return update(notice, fields, await this.#mineralsIn(acting.agreement));
    });
  }

  escalate(acting: Acting, id: string, expected: ExpectedVersion, level: Level): Promise<NoticeView> {
    return this.#revise(acting, id, expected, (notice, { rules }, { at }) =>
      escalate(notice, level, rules, at),
    );
  }

  deEscalate(acting: Acting, id: string, expected: ExpectedVersion, level: Level): Promise<NoticeView> {
    return this.#revise(acting, id, expected, (notice, { rules }) => deEscalate(notice, level, rules));
  }

  resolve(acting: Acting, id: string, expected: ExpectedVersion, summary: string): Promise<NoticeView> {
    return this.#revise(acting, id, expected, (notice) => resolve(notice, summary));
  }

  cancel(acting: Acting, id: string, expected: ExpectedVersion, reason: string): Promise<NoticeView> {
    return this.#revise(acting, id, expected, (notice) => cancel(notice, reason));
  }

  /** A change by the owner: it states the version it changes, and new deadlines are planned with it. */
  #revise(
    acting: Acting,
    id: string,
    expected: ExpectedVersion,
    decide: (
      notice: Notice,
      charter: { rules: Charter; version: number },
      commit: Commit,
    ) => Result<LedgerEvent> | Promise<Result<LedgerEvent>>,
  ): Promise<NoticeView> {
    return this.acting.commit(acting, async (commit) => {
      const notice = await this.access.load(acting, id);
      this.access.assertMayRevise(notice, acting);
      assertVersion(expected, notice.version);
      const charter = await this.agreements.charterInForce(acting.agreement);
      const event = unwrap(await decide(notice, charter, commit));
      const audience: Audience = event.type === 'notice.issued' ? 'parties' : notice.audience;
      const changed = append(commit, notice, event, audience);
      this.#plan(commit, changed, charter.rules, notice.clocks);
      planDeadlines(commit, notice.id, newDeadlines(notice, changed));
      await this.notices.save(changed);
      return present(changed, acting, await this.access.mayAnswer(acting));
    });
  }

  #plan(commit: Commit, notice: Notice, charter: Charter, before: Clocks | null): void {
    if (notice.state !== 'issued') return;
    for (const { at, ...step } of planChase(notice, charter, before)) {
      commit.schedule({ kind: CHASE, dueAt: at, data: { notice: notice.id, ...step } });
    }
  }

  async #mineralsIn(agreement: string): Promise<ReadonlySet<string>> {
    const { rules } = await this.agreements.charterInForce(agreement);
    return rules.minerals === 'all' ? this.minerals.ids : new Set(rules.minerals);
  }
}
