import type { LedgerEvent } from '../ledger/events';
import { convert, isMoney, type Quantity } from '../quantities/quantity';
import { invalid, ok, type InputError, type Result } from '../result';
import { canonicalLanguage } from './translations/language';
import type { Notice, NoticeContent, NoticeStatus } from './notice';
import { stateAllows } from './transitions';

/** NOTICE-2. Anybody with a seat reports; the minerals are in the charter's scope, the times make sense and the language is known. */
export function report(
  content: NoticeContent,
  status: NoticeStatus,
  minerals: ReadonlySet<string>,
): Result<LedgerEvent> {
  const checked = checkContent(content, minerals);
  if (!checked.ok) return checked;
  return ok({ type: 'notice.reported', payload: { status, content } });
}

/**
 * NOTICE-8. An update changes some fields and leaves a numbered revision that shows them before and after.
 * Fields given with the value they already have do not count; an update that changes nothing is refused.
 */
export function update(
  notice: Notice,
  fields: Partial<NoticeContent>,
  minerals: ReadonlySet<string>,
): Result<LedgerEvent> {
  const allowed = stateAllows(notice, 'update');
  if (!allowed.ok) return allowed;
  const changes = Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) => !isSame(value, notice.content[key as keyof NoticeContent]),
    ),
  ) as Partial<NoticeContent>;
  if (Object.keys(changes).length === 0) {
    return invalid(
      'notice.nothing-changed',
      `Notice ${notice.id} already says this; change at least one field.`,
    );
  }
  const content = { ...notice.content, ...changes };
  const checked = checkContent(content, minerals);
  if (!checked.ok) return checked;
  const convertible = checkCommitmentsStillCount(notice, content);
  if (!convertible.ok) return convertible;
  return ok({ type: 'notice.updated', payload: { status: notice.status, changes } });
}

/** NOTICE-31. The countries of a notice's area are codes of ISO 3166-1, which `countries` holds. */
export function checkArea(area: NoticeContent['area'], countries: ReadonlySet<string>): Result<true> {
  const errors = area.countries.flatMap((code, i) =>
    countries.has(code)
      ? []
      : [{ pointer: `/area/countries/${i}`, detail: `"${code}" is not a country of ISO 3166-1.` }],
  );
  if (errors.length === 0) return ok(true);
  return invalid('notice.content-invalid', 'The notice cannot be taken as it is; see "errors".', errors);
}

function checkContent(content: NoticeContent, minerals: ReadonlySet<string>): Result<true> {
  const errors: InputError[] = content.minerals.flatMap(({ mineral }, i) =>
    minerals.has(mineral)
      ? []
      : [{ pointer: `/minerals/${i}/mineral`, detail: `"${mineral}" is not a mineral of this agreement.` }],
  );
  content.minerals.forEach(({ mineral }, i, all) => {
    if (all.findIndex((other) => other.mineral === mineral) < i) {
      errors.push({ pointer: `/minerals/${i}/mineral`, detail: `"${mineral}" is listed twice.` });
    }
  });
  if (content.expectedEnd !== null && content.expectedEnd < content.onset) {
    errors.push({ pointer: '/expectedEnd', detail: 'The end cannot be before the onset.' });
  }
  if (canonicalLanguage(content.language) === null) {
    errors.push({ pointer: '/language', detail: `"${content.language}" is not a tag of a known language.` });
  }
  if (errors.length === 0) return ok(true);
  return invalid('notice.content-invalid', 'The notice cannot be taken as it is; see "errors".', errors);
}

/** NOTICE-18. A loss cannot change to a unit in which a standing commitment could no longer be counted. */
function checkCommitmentsStillCount(notice: Notice, content: NoticeContent): Result<true> {
  const unit = content.loss?.quantity.unit;
  if (unit === undefined || unit === notice.content.loss?.quantity.unit) return ok(true);
  const quantities: Quantity[] = Object.values(notice.responses).flatMap(({ commitments }) =>
    commitments
      .filter(({ status, deliveries }) => status !== 'withdrawn' || deliveries.length > 0)
      .map(({ quantity }) => quantity)
      .filter(({ unit: given }) => !isMoney(given)),
  );
  for (const quantity of quantities) {
    const converted = convert(quantity, unit);
    if (!converted.ok) return converted;
  }
  return ok(true);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
