/** What a resource says about an act: whether this reader may take it now, and if not, why. */
export interface Action {
  name: string;
  allowed: boolean;
  reason: string | null;
}

/** An act that the resource does not name at all is not for this reader. */
export const actionOf = (resource: { actions: Action[] }, name: string): Action =>
  resource.actions.find((action) => action.name === name) ?? { name, allowed: false, reason: null };

/** The header of a change: the version that the reader has seen. */
export const ifMatch = (version: number): string => `"${version}"`;
