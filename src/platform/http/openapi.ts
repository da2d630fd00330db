import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { completed, PROBLEM_RESPONSES, type Operation } from './openapi-operation';
import { ProblemDto } from './problem.dto';

const SESSION_COOKIE_NAME = 'lodestone_session';

/** The OpenAPI 3.1 document of every route. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Lodestone')
    .setDescription(
      'The room in which a critical-minerals agreement runs. Errors are RFC 9457 problem details.',
    )
    .setVersion(version)
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .addCookieAuth(SESSION_COOKIE_NAME)
    .build();
  const document = SwaggerModule.createDocument(app, base, { extraModels: [ProblemDto] });
  return withNullTypes(withClosedInput(withCommonParts(document))) as OpenAPIObject;
}

/** Parameters and refusals that every operation has in common. */
function withCommonParts(document: OpenAPIObject): OpenAPIObject {
  const paths = Object.entries(document.paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations as Record<string, Operation>).map(([method, operation]) => [
        method,
        completed(path, method, operation),
      ]),
    ),
  ]);
  const components = { ...document.components, responses: PROBLEM_RESPONSES };
  return { ...document, paths: Object.fromEntries(paths) as OpenAPIObject['paths'], components };
}

/** Unknown fields are refused in whatever a body may contain. */
function withClosedInput({ components, ...document }: OpenAPIObject): OpenAPIObject {
  const schemas = components?.schemas ?? {};
  const bodies = Object.values(document.paths).flatMap((item) =>
    Object.values(item as Record<string, Operation>).map(({ requestBody }) => requestBody ?? {}),
  );
  const input = new Set(bodies.flatMap(schemasNamedIn));
  for (const name of input) schemasNamedIn(schemas[name] ?? {}).forEach((inner) => input.add(inner));
  const closed = Object.entries(schemas).map(([name, schema]) => [
    name,
    input.has(name) ? { ...schema, additionalProperties: false } : schema,
  ]);
  return {
    ...document,
    components: { ...components, schemas: Object.fromEntries(closed) as typeof schemas },
  };
}

const schemasNamedIn = (part: object): string[] =>
  [...JSON.stringify(part).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => String(name));

/** OpenAPI 3.1 says null as a type; the generator still writes the `nullable` of 3.0. */
function withNullTypes(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withNullTypes);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withNullTypes(value)]),
  );
  if (nullable !== true) return nullable === undefined ? rest : { ...rest, nullable };
  if (rest['allOf'] !== undefined) delete rest['type']; // what the generator adds to a reference that may be null
  if (typeof rest['type'] === 'string' && rest['enum'] === undefined)
    return { ...rest, type: [rest['type'], 'null'] };
  const { description, example, ...schema } = rest;
  const said = {
    ...(description === undefined ? {} : { description }),
    ...(example === undefined ? {} : { example }),
  };
  return { anyOf: [schema, { type: 'null' }], ...said };
}
