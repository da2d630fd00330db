import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '../../platform/errors';

/** The number of a ledger entry in a path; anything else addresses nothing. */
@Injectable()
export class EntryNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
    throw new ProblemError(404, 'act.unknown', 'Entries are numbered 1, 2, 3…');
  }
}
