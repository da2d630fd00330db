export { actionOf, ifMatch, type Action } from './action';
export { CommandButton } from './CommandButton';
export { CommandOutcome } from './CommandOutcome';
export { ConfirmAct, type LegalAct } from './ConfirmAct';
export { dropOldDrafts } from './drafts';
export { StaleEdit } from './StaleEdit';
export { useCommand, type Command, type CommandState } from './useCommand';
export { useDraft, type Draft } from './useDraft';
