import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProblemError } from '../../platform/errors';

/** The number of a commitment in a path; anything else addresses nothing. */
@Injectable()
export class CommitmentNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
    throw new ProblemError(404, 'commitment.unknown', 'Commitments are numbered 1, 2, 3…');
  }
}
