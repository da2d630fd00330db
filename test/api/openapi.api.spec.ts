import { openApiDocument } from '../../src/platform/http';
import { expressRoutesOf } from '../access/routes';
import { startApp, type TestApp } from '../setup/harness';

interface Operation {
  security?: object[];
  responses: Record<string, object>;
  parameters: { name: string; in: string }[];
}

describe('the OpenAPI document', () => {
  let started: TestApp;
  let document: Record<string, unknown> & { openapi: string };
  /** By name as the router gives it, such as `GET /api/v1/agreements/:agreement`. */
  let operations: [string, Operation][];

  beforeAll(async () => {
    started = await startApp();
    document = await started.anonymous.get<typeof document>('/api/openapi.json').expectStatus(200);
    const paths = document['paths'] as Record<string, Record<string, Operation>>;
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]): [string, Operation] => [
        `${method.toUpperCase()} ${path.replace(/{(\w+)}/g, ':$1')}`,
        operation,
      ]),
    );
  });
  afterAll(() => started.close());

  it('is OpenAPI 3.1 and the one that is generated', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document).toEqual(JSON.parse(JSON.stringify(openApiDocument(started.app, version(document)))));
  });

  it('has every route of the router and no other', () => {
    expect(operations.map(([name]) => name).sort()).toEqual(expressRoutesOf(started.app));
  });

  it('says of every operation how it succeeds, what else it may answer, and each parameter of its path', () => {
    for (const [name, { responses, parameters }] of operations) {
      const inPath = parameters
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => `:${parameter.name}`);
      expect([name, Object.keys(responses)]).toEqual([
        name,
        expect.arrayContaining([expect.stringMatching(/^2/), 'default']),
      ]);
      expect([name, inPath.sort()]).toEqual([name, (name.match(/:\w+/g) ?? []).sort()]);
    }
  });

  it('says which headers a change may carry', () => {
    const carrying = (header: string) =>
      operations
        .filter(([, { parameters }]) => parameters.some((p) => p.in === 'header' && p.name === header))
        .map(([name]) => name);
    const notice = 'POST /api/v1/agreements/:agreement/notices/:notice';
    expect(carrying('If-Match').sort()).toEqual([
      'PATCH /api/v1/agreements/:agreement/parties/:party',
      ...['cancel', 'de-escalate', 'escalate', 'issue', 'merge', 'resolve', 'update'].map(
        (act) => `${notice}/${act}`,
      ),
      'PUT /api/v1/agreements/:agreement/notices/:notice/translations/:language',
    ]);
    expect(carrying('Idempotency-Key').sort()).toEqual(
      operations
        .filter(([name, { security }]) => name.startsWith('POST ') && security !== undefined)
        .map(([name]) => name)
        .sort(),
    );
  });

  it('names nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, to]) =>
      String(to),
    );
    expect(references.length).toBeGreaterThan(0);
    for (const reference of new Set(references))
      expect([reference, at(document, reference)]).toEqual([reference, expect.any(Object)]);
  });

  it('says null as 3.1 does', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('closes what a body may contain, and leaves answers open', () => {
    expect(at(document, 'components/schemas/ReportDto')).toMatchObject({ additionalProperties: false });
    expect(at(document, 'components/schemas/LossDto')).toMatchObject({ additionalProperties: false });
    expect(at(document, 'components/schemas/NoticeDto')).not.toHaveProperty('additionalProperties');
  });
});

const version = (document: Record<string, unknown>): string =>
  (document['info'] as { version: string }).version;

const at = (document: unknown, reference: string): unknown =>
  reference.split('/').reduce((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
