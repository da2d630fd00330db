import { UNITS, type Unit } from '../../domain/quantities/quantity';
import { Choice, DecimalText } from '../../platform/http';

/** An amount above zero with its unit. */
export class QuantityDto {
  @DecimalText({ sign: 'positive' })
  amount!: string;

  @Choice(UNITS, { example: 't' })
  unit!: Unit;
}

/** A sum, which may be zero. */
export class SumDto {
  @DecimalText()
  amount!: string;

  @Choice(UNITS, { example: 't' })
  unit!: Unit;
}
