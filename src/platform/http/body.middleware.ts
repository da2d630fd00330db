import type { NextFunction, Request, Response } from 'express';
import { badShape, ProblemError } from '../errors';

const MAX_DEPTH = 32;

/** Bodies are JSON objects in well-formed Unicode, nested at most 32 deep; anything else is refused by name. */
export function checkBody(request: Request, _: Response, next: NextFunction): void {
  const hasBody = request.headers['content-length'] !== '0' && request.is('*/*') !== null;
  if (hasBody && !request.is(['json', '+json'])) {
    throw new ProblemError(415, 'request.not-json', 'Send the body as application/json.');
  }
  const body: unknown = request.body;
  if (body === undefined) return next();
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw badShape([{ pointer: '', detail: 'The body must be a JSON object.' }]);
  }
  const fault = findFault(body);
  if (fault) throw badShape([fault]);
  next();
}

/** The first place with ill-formed Unicode or too deep; walks without recursion, since bodies are hostile. */
function findFault(body: object): { pointer: string; detail: string } | null {
  const pending: { value: unknown; pointer: string; depth: number }[] = [
    { value: body, pointer: '', depth: 0 },
  ];
  for (let item = pending.pop(); item; item = pending.pop()) {
    const { value, pointer, depth } = item;
    if (depth > MAX_DEPTH) return { pointer, detail: `The body is nested more than ${MAX_DEPTH} deep.` };
    if (typeof value === 'string' && isIllFormed(value)) return { pointer, detail: ILL_FORMED };
    if (typeof value === 'number' && !Number.isFinite(value))
      return { pointer, detail: 'The number is too large.' };
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (isIllFormed(key)) return { pointer, detail: ILL_FORMED };
      pending.push({
        value: inner,
        pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        depth: depth + 1,
      });
    }
  }
  return null;
}

const ILL_FORMED = 'The text has ill-formed Unicode or a NUL character.';
const isIllFormed = (text: string): boolean => !text.isWellFormed() || text.includes('\u0000');
