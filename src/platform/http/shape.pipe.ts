import { Injectable, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { InputError } from '../../domain/result';
import { badShape } from '../errors';

/** Checks bodies and queries against their DTO; unknown fields are refused by name, errors carry JSON pointers. */
@Injectable()
export class ShapePipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
      exceptionFactory: (errors) => badShape(pointers(errors, '')),
    });
  }
}

/** Validation errors by RFC 6901 JSON pointer below `above`. */
export function pointers(errors: ValidationError[], above: string): InputError[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const pointer = `${above}/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(constraints).map(([rule, message]) => ({
      pointer,
      detail: rule === 'whitelistValidation' ? `The field "${property}" is not known here.` : message,
    }));
    return [...own, ...pointers(children, pointer)];
  });
}
