/** `N-2026-003`: the year of the report and a number from 1 in that year, three digits or more. */
const NOTICE_ID = /^N-(\d{4})-(\d{3,7})$/;

/** The id after `last`, the newest of the agreement so far, for a notice reported in `year`. */
export function nextNoticeId(last: string | null, year: number): string {
  const [, lastYear, lastNumber] = NOTICE_ID.exec(last ?? '') ?? [];
  const number = Number(lastYear) === year ? Number(lastNumber) + 1 : 1;
  return `N-${year}-${String(number).padStart(3, '0')}`;
}

/** Text whose order is the order of report: `2026-0000003`. */
export function sortKeyOf(id: string): string {
  const [, year = '', number = ''] = NOTICE_ID.exec(id) ?? [];
  return `${year}-${number.padStart(7, '0')}`;
}
