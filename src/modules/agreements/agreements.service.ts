import { Inject, Injectable } from '@nestjs/common';
import type { Charter } from '../../domain/charters/charter';
import { checkCharter } from '../../domain/charters/check-charter';
import { conflict, invalid, type Rejection } from '../../domain/result';
import { ActingLedger, type Acting, type Principal } from '../../platform/access';
import { Rejected } from '../../platform/errors';
import type { NewAgreementDto } from './agreements.dto';
import { AgreementsRepository } from './agreements.repository';
import { CharterLibrary, KNOWN_MINERALS } from './charter-library';
import { present, type AgreementView } from './present';
import { asCharter } from './read-charter';
import { RosterAdmission } from './roster-admission';

/** The write path of agreements. */
@Injectable()
export class AgreementsService {
  constructor(
    private readonly acting: ActingLedger,
    private readonly agreements: AgreementsRepository,
    private readonly library: CharterLibrary,
    private readonly roster: RosterAdmission,
    @Inject(KNOWN_MINERALS) private readonly knownMinerals: ReadonlySet<string>,
  ) {}

  /** CHARTER-10. An administrator puts an agreement in operation; the charter's roster is admitted with it. */
  create(person: Principal, { slug, title, charter }: NewAgreementDto): Promise<AgreementView> {
    const rules = this.#rulesOf(charter);
    const acting: Acting = {
      person,
      agreement: slug,
      role: 'secretariat',
      party: null,
      isAdministrator: true,
    };
    return this.acting.commit(acting, async (commit) => {
      if (commit.from.seq > 0) {
        refuse(conflict('agreement.exists', `There is an agreement ${slug} already; choose another slug.`));
      }
      const charters = [{ version: 1, from: commit.at, rules }];
      const record = { _id: slug, title, createdAt: commit.at, charters, version: 1 };
      await this.agreements.save(record);
      commit.append(
        { type: 'agreement.created', payload: { title, charter: rules, charterVersion: 1 } },
        { subject: { kind: 'agreement', id: slug }, audience: 'parties' },
      );
      await this.roster.admitRoster(commit, rules);
      return present(record, acting);
    });
  }

  #rulesOf(charter: NewAgreementDto['charter']): Charter {
    if (typeof charter === 'string') {
      const detail = `No charter of this name ships with the product; there is ${this.library.keys().join(', ')}.`;
      return (
        this.library.find(charter) ??
        refuse(invalid('charter.unknown', detail, [{ pointer: '/charter', detail }]))
      );
    }
    const checked = checkCharter(asCharter(charter), this.knownMinerals);
    if (checked.ok) return checked.value;
    const { code, detail, errors = [] } = checked.rejection;
    const located = errors.map((error) => ({ ...error, pointer: `/charter${error.pointer}` }));
    return refuse(invalid(code, detail, located));
  }
}

function refuse({ rejection }: { rejection: Rejection }): never {
  throw new Rejected(rejection);
}
