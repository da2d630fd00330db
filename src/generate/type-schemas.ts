import { basename, dirname } from 'node:path';
import * as ts from 'typescript';

export type Schema = Record<string, unknown>;

/** What the brand of a text says about its form. */
const FORMATS: Record<string, Schema> = { Instant: { type: 'string', format: 'date-time' } };

/** JSON schemas of types as the compiler knows them. A type with a name of its own becomes a schema of that name. */
export class TypeSchemas {
  /** By name, in the order in which they were met. */
  readonly named: Record<string, Schema> = {};
  readonly #names = new Map<ts.Symbol, string>();

  constructor(private readonly checker: ts.TypeChecker) {}

  of(type: ts.Type): Schema {
    const symbol = nameOf(type);
    if (!symbol) return this.#describe(type);
    const known = this.#names.get(symbol);
    const name = known ?? this.#newName(symbol);
    if (known === undefined) {
      this.#names.set(symbol, name);
      this.named[name] = {}; // a type may contain itself
      this.named[name] = { ...this.documentationOf(symbol), ...(FORMATS[name] ?? this.#describe(type)) };
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /** The schema of each property of a type, with what its comment says; `required` unless it may be missing. */
  objectOf(type: ts.Type): Schema {
    const properties = this.checker.getPropertiesOfType(type);
    const isRequired = (property: ts.Symbol) => (property.flags & ts.SymbolFlags.Optional) === 0;
    const schemas = properties.map((property) => [
      property.name,
      withDescription(this.of(this.checker.getTypeOfSymbol(property)), this.documentationOf(property)),
    ]);
    const required = properties.filter(isRequired).map(({ name }) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(schemas),
      ...(required.length > 0 ? { required } : {}),
    };
  }

  documentationOf(symbol: ts.Symbol): Schema {
    const text = ts.displayPartsToString(symbol.getDocumentationComment(this.checker)).replace(/\s+/g, ' ');
    return text === '' ? {} : { description: text };
  }

  #newName(symbol: ts.Symbol): string {
    const { name } = symbol;
    if (this.named[name] === undefined) return name;
    const [declaration] = symbol.declarations ?? [];
    return `${basename(dirname(String(declaration?.getSourceFile().fileName)))}.${name}`;
  }

  #describe(type: ts.Type): Schema {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.isLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.TemplateLiteral) return templateOf(type as ts.TemplateLiteralType);
    if (type.isUnion()) return this.#unionOf(type);
    if (this.checker.isArrayType(type))
      return { type: 'array', items: this.of(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    const values = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    if (values) return { type: 'object', additionalProperties: this.of(values) };
    return this.objectOf(type);
  }

  #unionOf({ types }: ts.UnionType): Schema {
    const schemas = types
      .filter(({ flags }) => !(flags & ts.TypeFlags.Undefined))
      .map((type) => this.of(type));
    const constants = schemas.filter((schema) => 'const' in schema).map((schema) => schema['const']);
    const others = schemas.filter((schema) => !('const' in schema));
    const isBoolean = constants.length === 2 && constants.every((value) => typeof value === 'boolean');
    const choice = isBoolean ? { type: 'boolean' } : { enum: [...constants].sort() };
    const all = constants.length > 0 ? [choice, ...others] : others;
    return all.length === 1 ? all[0]! : { anyOf: all };
  }
}

/** The symbol by which the product calls this type; none for shapes without a name and for those of the language. */
function nameOf(type: ts.Type): ts.Symbol | undefined {
  if (type.aliasSymbol)
    return type.aliasTypeArguments || !isOurs(type.aliasSymbol) ? undefined : type.aliasSymbol;
  const symbol = type.getSymbol();
  return symbol && symbol.flags & ts.SymbolFlags.Interface && isOurs(symbol) ? symbol : undefined;
}

const isOurs = ({ declarations = [] }: ts.Symbol): boolean =>
  declarations.some((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/'));

function templateOf({ texts }: ts.TemplateLiteralType): Schema {
  const pattern = texts.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return { type: 'string', pattern: `^${pattern}$` };
}

/** A reference stands alone in JSON Schema draft 7, so what is said of it goes around it. */
function withDescription(schema: Schema, documentation: Schema): Schema {
  if (Object.keys(documentation).length === 0) return schema;
  return '$ref' in schema ? { ...documentation, allOf: [schema] } : { ...schema, ...documentation };
}
