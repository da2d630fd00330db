import { badShape } from '../errors';
import { Pattern, QueryInteger } from './fields';

const CURSOR = /^[\w-]{1,200}$/;

/** `?limit=&after=` of every list. */
export class PageQuery {
  @QueryInteger({ min: 1, max: 500, optional: true, description: 'How many; 50 unless told.' })
  limit?: number;

  @Pattern(CURSOR, 'Must be the `next` of a page before.', {
    optional: true,
    description: 'The `next` of the page before.',
  })
  after?: string;
}

export const DEFAULT_LIMIT = 50;

/** The opaque cursor that continues after the item with this key. */
export const cursorAfter = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/** The key in a cursor of ours; refuses any other text. */
export function keyOf(cursor: string | undefined, form: RegExp): string | null {
  if (cursor === undefined) return null;
  const key = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!form.test(key))
    throw badShape([{ pointer: '/after', detail: 'Must be the `next` of a page before.' }]);
  return key;
}
