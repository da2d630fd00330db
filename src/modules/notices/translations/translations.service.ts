import { Injectable } from '@nestjs/common';
import type { LedgerEvent } from '../../../domain/ledger/events';
import type { NoticeView } from '../../../domain/notices/present';
import type { TranslationText } from '../../../domain/notices/translations/translation';
import { removeTranslation, translate } from '../../../domain/notices/translations/translations';
import { ok, type Result } from '../../../domain/result';
import type { Acting } from '../../../platform/access';
import { assertVersion, type ExpectedVersion } from '../../../platform/http';
import { NoticeChanges } from '../notice-changes';

/** Texts in other languages. A translator states the version that was translated. */
@Injectable()
export class TranslationsService {
  constructor(private readonly changes: NoticeChanges) {}

  translate(
    acting: Acting,
    id: string,
    expected: ExpectedVersion,
    text: TranslationText,
  ): Promise<NoticeView> {
    return this.changes.apply(acting, id, (notice) => {
      assertVersion(expected, notice.version);
      return alone(translate(notice, text));
    });
  }

  remove(acting: Acting, id: string, language: string): Promise<NoticeView> {
    return this.changes.apply(acting, id, (notice) => alone(removeTranslation(notice, language)));
  }
}

const alone = (decided: Result<LedgerEvent>): Result<LedgerEvent[]> =>
  decided.ok ? ok([decided.value]) : decided;
