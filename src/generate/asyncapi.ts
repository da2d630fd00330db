import type { Described, SocketTypes } from './socket-types';
import type { Schema } from './type-schemas';

const CHANNEL = '#/channels/socket';
const to = (message: string): Schema => ({ $ref: `${CHANNEL}/messages/${message}` });
const component = (message: string): Schema => ({ $ref: `#/components/messages/${message}` });

/** The AsyncAPI 3.0 document of the socket: what clients ask, what they are answered, and every kind of entry. */
export function asyncApiDocument(
  { events, messages, requests, schemas }: SocketTypes,
  version: string,
): Schema {
  const sent = messages.filter(({ name }) => name !== 'entry');
  const entries = events.map(({ name }) => `entry.${name}`);
  const components = Object.fromEntries([
    ...requests.flatMap((request) => [
      [`${request.name}.request`, message(request)],
      [`${request.name}.answer`, message({ ...request, description: null, schema: request.answer })],
    ]),
    ...sent.map((each) => [each.name, message(each)]),
    ...events.map((event) => [`entry.${event.name}`, entryOf(event)]),
    ['entry.redacted', REDACTED],
  ]) as Record<string, Schema>;
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Lodestone, live',
      version,
      description:
        'One socket.io namespace. Clients authenticate with the session cookie or `auth: { token }` and subscribe to agreements; commands go over HTTP.',
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    defaultContentType: 'application/json',
    servers: { installation: { host: 'lodestone.example', pathname: '/socket.io', protocol: 'wss' } },
    channels: {
      socket: {
        address: '/',
        description: 'The default namespace.',
        servers: [{ $ref: '#/servers/installation' }],
        messages: Object.fromEntries(Object.keys(components).map((name) => [name, component(name)])),
      },
    },
    operations: Object.fromEntries([
      ...requests.map(({ name, description }) => [
        `${name}.request`,
        operation('receive', description, [`${name}.request`], {
          reply: { channel: { $ref: CHANNEL }, messages: [to(`${name}.answer`)] },
        }),
      ]),
      ...sent.map(({ name, description }) => [name, operation('send', description, [name])]),
      ['entry', operation('send', entrySentence(messages), [...entries, 'entry.redacted'])],
    ]),
    components: {
      messages: components,
      schemas: { ...schemas, ...Object.fromEntries(events.map(({ name, schema }) => [name, schema])) },
    },
  };
}

const message = ({ name, description, schema }: Described): Schema => ({
  name,
  ...(description === null ? {} : { summary: description }),
  payload: schema,
});

/** An entry whose content the reader may see. */
const entryOf = ({ name, description }: Described): Schema => ({
  name: 'entry',
  title: name,
  ...(description === null ? {} : { summary: description }),
  payload: {
    allOf: [
      { $ref: '#/components/schemas/Entry' },
      {
        type: 'object',
        properties: { type: { const: name }, payload: { $ref: `#/components/schemas/${name}` } },
        required: ['type', 'payload'],
      },
    ],
  },
});

const REDACTED: Schema = {
  name: 'entry',
  title: 'redacted',
  summary: 'An entry that this reader may not see: number, time and hashes, and null for all else.',
  payload: {
    allOf: [
      { $ref: '#/components/schemas/Entry' },
      {
        type: 'object',
        properties: { type: { type: 'null' }, payload: { type: 'null' } },
        required: ['type'],
      },
    ],
  },
};

const operation = (action: string, summary: string | null, names: string[], more: Schema = {}): Schema => ({
  action,
  channel: { $ref: CHANNEL },
  ...(summary === null ? {} : { summary }),
  messages: names.map(to),
  ...more,
});

const entrySentence = (messages: Described[]): string | null =>
  messages.find(({ name }) => name === 'entry')?.description ?? null;
