import type { BackendModule } from 'i18next';
import { pseudo, PSEUDO_LANGUAGES, type Catalogue, type PseudoLanguage } from './pseudo';

/** A file `<language>/<namespace>.ts` exports its catalogue under the namespace's own name. */
type CatalogueFile = Record<string, Catalogue>;

const namespaceOf = (path: string): string => /([^/]+)\.ts$/.exec(path)![1]!;

const catalogueIn = (path: string, file: CatalogueFile): Catalogue => file[namespaceOf(path)]!;

/** English by namespace: it comes with the pages, for it stands in where another language has no words yet. */
export const english: Record<string, Catalogue> = Object.fromEntries(
  Object.entries(import.meta.glob<CatalogueFile>('./en/*.ts', { eager: true })).map(([path, file]) => [
    namespaceOf(path),
    catalogueIn(path, file),
  ]),
);

const others = import.meta.glob<CatalogueFile>('./fr/*.ts');

const isPseudo = (language: string): language is PseudoLanguage =>
  PSEUDO_LANGUAGES.some((candidate) => candidate === language);

export async function loadCatalogue(language: string, namespace: string): Promise<Catalogue> {
  if (language === 'en') return english[namespace] ?? {};
  if (isPseudo(language)) return pseudo(english[namespace] ?? {}, language);
  const path = `./${language}/${namespace}.ts`;
  const load = others[path];
  return load === undefined ? {} : catalogueIn(path, await load());
}

/** Loads the other languages namespace by namespace, as screens ask for them. */
export const catalogues: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    loadCatalogue(language, namespace).then(
      (catalogue) => done(null, catalogue),
      (error: Error) => done(error, null),
    );
  },
};
