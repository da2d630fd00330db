import type { Charter } from '../../domain/charters/charter';
import type { Mineral } from '../../domain/minerals/mineral';
import { isInScope } from '../../domain/minerals/scope';

/** The minerals of the release, sorted by id. They are files, not rows: read at start, the same for everybody. */
export class MineralCatalogue {
  private readonly byId: ReadonlyMap<string, Mineral>;
  readonly ids: ReadonlySet<string>;

  constructor(minerals: Mineral[]) {
    this.byId = new Map(minerals.map((mineral) => [mineral.id, mineral]));
    this.ids = new Set(this.byId.keys());
  }

  all(): Mineral[] {
    return [...this.byId.values()];
  }

  find(id: string): Mineral | undefined {
    return this.byId.get(id);
  }

  inScope(minerals: Charter['minerals']): Mineral[] {
    return this.all().filter(({ id }) => isInScope(id, minerals));
  }
}
