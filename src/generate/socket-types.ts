import { join } from 'node:path';
import * as ts from 'typescript';
import { TypeSchemas, type Schema } from './type-schemas';

const ROOT = join(__dirname, '../..');
const EVENTS = join(ROOT, 'src/domain/ledger/events.ts');
const SOCKET = join(ROOT, 'src/delivery/realtime/socket-events.ts');

export interface Described {
  name: string;
  description: string | null;
  schema: Schema;
}

/** What the types say about the socket: each event of the ledger, each message of the server, each request. */
export interface SocketTypes {
  events: Described[];
  messages: Described[];
  requests: (Described & { answer: Schema })[];
  /** The schemas that the others refer to, by name. */
  schemas: Record<string, Schema>;
}

/** Reads the sources with the compiler, so that documentation and code cannot part. */
export function readSocketTypes(): SocketTypes {
  const program = ts.createProgram([EVENTS, SOCKET], compilerOptions());
  const checker = program.getTypeChecker();
  const schemas = new TypeSchemas(checker);
  const exported = (file: string, name: string): ts.Symbol[] => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    const symbol = checker.getExportsOfModule(module).find((each) => each.name === name);
    if (!symbol) throw new Error(`${file} exports no ${name}.`);
    return checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  };
  const described = (symbol: ts.Symbol, type: ts.Type): Described => {
    const { description = null } = schemas.documentationOf(symbol) as { description?: string };
    return { name: symbol.name, description, schema: schemas.of(type) };
  };
  const typeOf = (symbol: ts.Symbol): ts.Type => checker.getTypeOfSymbol(symbol);
  const part = (type: ts.Type, name: string): ts.Type => typeOf(type.getProperty(name)!);

  return {
    events: exported(EVENTS, 'EventMap').map((event) => described(event, typeOf(event))),
    messages: exported(SOCKET, 'ServerEvents').map((message) => {
      const [sent] = typeOf(message).getCallSignatures()[0]!.parameters;
      return described(message, typeOf(sent!));
    }),
    requests: exported(SOCKET, 'Requests').map((request) => ({
      ...described(request, part(typeOf(request), 'request')),
      answer: schemas.of(part(typeOf(request), 'answer')),
    })),
    schemas: schemas.named,
  };
}

function compilerOptions(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  return ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT).options;
}
