const MOST_AGREEMENTS = 100;

/** OPS-2. The agreement as a label. After the first hundred of a process the others share one, so that series stay few. */
export class AgreementLabel {
  readonly #known = new Set<string>();

  of(agreement: string): string {
    if (this.#known.size < MOST_AGREEMENTS) this.#known.add(agreement);
    return this.#known.has(agreement) ? agreement : 'other';
  }
}
