import { Injectable } from '@nestjs/common';
import type { Charter } from '../../domain/charters/charter';
import type { Mineral } from '../../domain/minerals/mineral';

/** The minerals of the list, read once at start. */
@Injectable()
export class MineralCatalogue {
  readonly ids: ReadonlySet<string> = new Set();

  all(): Mineral[] {
    return [];
  }

  find(id: string): Mineral | undefined {
    return this.all().find((mineral) => mineral.id === id);
  }

  inScope(minerals: Charter['minerals']): Mineral[] {
    return minerals === 'all' ? this.all() : this.all().filter(({ id }) => minerals.includes(id));
  }
}
