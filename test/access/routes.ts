import type { INestApplication } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { REQUIREMENT } from '../../src/platform/access/decorators';

export interface Route {
  /** Such as `GET /api/v1/agreements/:agreement`. */
  name: string;
  /** What the handler or its controller declares; undefined when neither does. */
  requirement: unknown;
}

/** Every route of every controller that Nest has found, by name. */
export function routesOf(app: INestApplication): Route[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = new Set(
    modules.flatMap((module) => [...module.controllers.values()].map(({ metatype }) => metatype)),
  );
  return [...controllers].flatMap((controller) => routesIn(controller as new () => object)).sort(byName);
}

const byName = (a: Route, b: Route): number => (a.name < b.name ? -1 : 1);

function routesIn(controller: new () => object): Route[] {
  const reflector = new Reflector();
  const prototype = controller.prototype as Record<string, () => unknown>;
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((key) => {
    const handler = prototype[key]!;
    const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (method === undefined) return [];
    const path = `/${base}/${Reflect.getMetadata(PATH_METADATA, handler) as string}`
      .replace(/\/+/g, '/')
      .replace(/\/$/, '');
    return [
      {
        name: `${RequestMethod[method]} ${path}`,
        requirement: reflector.getAllAndOverride(REQUIREMENT, [handler, controller]),
      },
    ];
  });
}

/** The routes that Express answers, as it names them, without the pages of the documentation. */
export function expressRoutesOf(app: INestApplication): string[] {
  const { router } = app.getHttpAdapter().getInstance() as { router: { stack: { route?: ExpressRoute }[] } };
  return router.stack
    .flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => [method, route.path] as const) : [],
    )
    .filter(
      ([, path]) => (path.startsWith('/api/') || path === '/metrics') && !/^\/api\/(docs|openapi)/.test(path),
    )
    .map(([method, path]) => `${method.toUpperCase()} ${path}`)
    .sort();
}

interface ExpressRoute {
  path: string;
  methods: Record<string, boolean>;
}
