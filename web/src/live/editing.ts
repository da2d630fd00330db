const FIELD =
  'input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true]';
const DIALOG = '[role=dialog], [role=alertdialog]';
/** A field that only looks for something, such as a filter, is no edit. */
const LOOSE = '[data-live=free], [data-live=free] *';

/** Leaving a field for the button beside it must not move the button away. */
const CALM_MILLISECONDS = 500;

/** Whether what somebody is writing, or a dialog that is open, must stay as it is. */
export function isEditing(document: Document): boolean {
  const focused = document.activeElement;
  const isInField = focused !== null && focused.matches(FIELD) && !focused.matches(LOOSE);
  return isInField || [...document.querySelectorAll(DIALOG)].some((dialog) => !dialog.matches(LOOSE));
}

/** Calls back when the answer of `isEditing` may have become false; returns how to stop. */
export function whenCalm(document: Document, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => (isEditing(document) ? undefined : listener()), CALM_MILLISECONDS);
  };
  const dialogs = new MutationObserver(look);
  document.addEventListener('focusout', look);
  dialogs.observe(document.body, { childList: true, subtree: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusout', look);
    dialogs.disconnect();
  };
}
