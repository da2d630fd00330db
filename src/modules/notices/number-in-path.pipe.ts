import type { PipeTransform } from '@nestjs/common';
import { ProblemError } from '../../platform/errors';

/** A number in a path, from 1; anything else addresses nothing, which `code` and `words` say. */
export class NumberInPath implements PipeTransform<string, number> {
  constructor(
    private readonly code: string,
    private readonly words: string,
  ) {}

  transform(text: string): number {
    if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
    throw new ProblemError(404, this.code, this.words);
  }
}
