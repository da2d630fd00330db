import type { OpenAPIObject } from '@nestjs/swagger';
import { IDEMPOTENCY_KEY } from '../idempotency/context';

type PathItem = OpenAPIObject['paths'][string];
export type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];

const PROBLEMS = {
  400: 'The request does not have the documented shape; `errors` says where.',
  401: 'Nobody is signed in.',
  403: 'The role lacks this act.',
  404: 'There is nothing here for this reader.',
  409: 'The state forbids it.',
  412: 'If-Match names a version that is no longer the current one; `version` is.',
  413: 'The body is larger than the limit.',
  415: 'The body is not JSON in UTF-8.',
  422: 'A rule refuses the content.',
  428: 'If-Match is missing.',
  429: 'Too many requests; Retry-After says how long to wait.',
  default: 'Another problem.',
};

const CONTENT = { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } };

/** Every refusal that an operation may name, by status. */
export const PROBLEM_RESPONSES = Object.fromEntries(
  Object.entries(PROBLEMS).map(([status, description]) => [
    `problem-${status}`,
    { description, content: CONTENT },
  ]),
);

const IDEMPOTENCY_PARAMETER: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and body give the first answer again, for 24 hours.',
  schema: { type: 'string', pattern: IDEMPOTENCY_KEY.source },
};

/** What the server does to every operation, and the decorators of one route therefore do not say. */
export function completed(path: string, method: string, operation: Operation): Operation {
  const known = [...pathParameters(path, operation), ...(operation.parameters ?? [])];
  const parameters = method === 'post' && operation.security ? [...known, IDEMPOTENCY_PARAMETER] : known;
  const whole = { ...operation, parameters };
  const refusals = refusalsOf(path, method, whole).map((status): [string, { $ref: string }] => [
    status,
    { $ref: `#/components/responses/problem-${status}` },
  ]);
  return { ...whole, responses: { ...Object.fromEntries(refusals), ...operation.responses } };
}

/** Those in the path that no argument of the handler names, such as the agreement, which the guard reads. */
function pathParameters(path: string, { parameters = [] }: Operation): Parameter[] {
  const named = parameters.map((parameter) => ('name' in parameter ? parameter.name : ''));
  return [...path.matchAll(/{(\w+)}/g)]
    .map(([, name]) => String(name))
    .filter((name) => !named.includes(name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function refusalsOf(
  path: string,
  method: string,
  { parameters = [], requestBody, security }: Operation,
): string[] {
  const has = (place: string, name?: string): boolean =>
    parameters.some((p) => 'in' in p && p.in === place && (name === undefined || p.name === name));
  const when: [boolean, ...(keyof typeof PROBLEMS)[]][] = [
    [requestBody !== undefined || has('query') || has('header', 'Idempotency-Key'), 400],
    [security !== undefined, 401, 403],
    [has('path'), 404],
    [method !== 'get', 409, 422],
    [has('header', 'If-Match'), 412, 428],
    [requestBody !== undefined, 413, 415],
    [path.startsWith('/api/v1/'), 429],
    [true, 'default'],
  ];
  return when.flatMap(([applies, ...statuses]) => (applies ? statuses.map(String) : []));
}
