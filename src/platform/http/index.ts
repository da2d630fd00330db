export { configureHttp } from './configure-http';
export { isFromOwnSite } from './csrf.middleware';
export { assertVersion, EtagInterceptor, IfMatch, type ExpectedVersion } from './etag';
export * from './fields';
export { openApiDocument } from './openapi';
export { cursorAfter, DEFAULT_LIMIT, keyOf, PageQuery } from './page';
export { refusesInOrder, type SubjectOfRoute } from './refusal-order.interceptor';
export { pointers, ShapePipe } from './shape.pipe';
export { SocketAdapter } from './socket-adapter';
