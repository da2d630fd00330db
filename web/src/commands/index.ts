export { actionOf, ifMatch, type Action } from './action';
export { CommandButton } from './CommandButton';
export { dropOldDrafts } from './drafts';
export { useCommand } from './useCommand';
export { useDraft } from './useDraft';
