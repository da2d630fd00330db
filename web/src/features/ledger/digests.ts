import { entryHash, headerText, payloadText, type Entry, type Sha256 } from '@domain/ledger/entry';

/**
 * SHA-256 of every text that the rules hash for these entries. WebCrypto answers later and the rules ask at once, so
 * the digests of a batch are made before it is checked.
 */
export async function digestsOf(entries: Entry[]): Promise<Sha256> {
  const texts = [...new Set(entries.flatMap(textsOf))];
  const digests = await Promise.all(texts.map(digest));
  const byText = new Map(texts.map((text, i) => [text, digests[i] as string]));
  return (text) => {
    const found = byText.get(text);
    if (found === undefined) throw new Error('A text was not hashed before it was asked for.');
    return found;
  };
}

function textsOf(entry: Entry): string[] {
  const { actor, type, subject, audience, payload, headerSalt, payloadSalt } = entry;
  const texts: string[] = [];
  entryHash(entry, (text) => {
    texts.push(text);
    return '';
  });
  if (actor && type && subject && audience && headerSalt !== null)
    texts.push(headerText({ actor, type, subject, audience, salt: headerSalt }));
  if (payloadSalt !== null) texts.push(payloadText(payload, payloadSalt));
  return texts;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hexOf(new Uint8Array(bytes));
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
