import type { Described, SocketTypes } from './socket-types';
import type { Schema } from './type-schemas';

/** The page for people: one table a subject, one row an event. */
export function eventsPage({ events, schemas }: SocketTypes): string {
  const subjects = [...new Set(events.map(({ name }) => subjectOf(name)))];
  const tables = subjects.map((subject) => {
    const rows = events.filter(({ name }) => subjectOf(name) === subject).map((event) => row(event, schemas));
    return `## ${subject}\n\n| event | what happened | payload |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Events

Written by \`npm run generate\` from the event map in \`src/domain/ledger/events.ts\`; \`asyncapi.json\` has every payload in full.
Each is an entry of an agreement's ledger: whoever may read it gets it whole over the socket, and everybody else
number, time and hashes. A field with \`?\` may be missing.

${tables.join('\n')}`;
}

const subjectOf = (name: string): string => String(name.split('.')[0]);

function row({ name, description, schema }: Described, schemas: Record<string, Schema>): string {
  const { properties = {}, required = [] } = resolve(schema, schemas) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  const fields = Object.keys(properties).map((field) => (required.includes(field) ? field : `${field}?`));
  return `| \`${name}\` | ${(description ?? '').replaceAll('|', '\\|')} | ${fields.map((field) => `\`${field}\``).join(', ')} |`;
}

function resolve(schema: Schema, schemas: Record<string, Schema>): Schema {
  const name = /\/([^/]+)$/.exec(String(schema['$ref']))?.[1];
  return name === undefined ? schema : (schemas[name] ?? {});
}
