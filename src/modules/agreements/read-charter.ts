import { instanceToPlain, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { Charter } from '../../domain/charters/charter';
import { checkCharter } from '../../domain/charters/check-charter';
import { invalid, type Result } from '../../domain/result';
import { pointers } from '../../platform/http';
import { CharterDto } from './charter.dto';

/** CHARTER-7. A charter from a file: its shape as that of an inline one, then its sense. */
export function readCharter(json: object, knownMinerals: ReadonlySet<string>): Result<Charter> {
  const dto = plainToInstance(CharterDto, json);
  const faults = validateSync(dto, { whitelist: true, forbidNonWhitelisted: true, stopAtFirstError: true });
  if (faults.length === 0) return checkCharter(asCharter(dto), knownMinerals);
  return invalid('charter.invalid', 'The charter does not have the documented shape.', pointers(faults, ''));
}

/** Plain data, as it is stored and hashed. */
export const asCharter = (dto: CharterDto): Charter =>
  instanceToPlain(dto, { exposeUnsetFields: false }) as Charter;
