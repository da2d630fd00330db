/** The parties whose codes are written as `@JP`, each once. */
export function mentionsIn(text: string, parties: readonly string[]): string[] {
  const written = [...text.matchAll(/@([A-Z]{2}(?:\+[A-Z]{2})*)(?![A-Za-z])/g)].map(([, code]) => code!);
  return [...new Set(written)].filter((code) => parties.includes(code));
}
