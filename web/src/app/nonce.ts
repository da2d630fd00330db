/** The number with which this page allows its own style elements; the server wrote it into the document. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// Mantine's lock of the page behind a dialog asks for it by this name.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
