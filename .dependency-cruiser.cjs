/**
 * Which module may import which, always through the other's index.ts.
 * A new module gets a line here before it may import anything.
 */
const modules = {
  ledger: [],
  people: [],
  agreements: ['people'],
  parties: ['agreements', 'people'],
  minerals: ['agreements'],
  notices: ['agreements', 'parties', 'minerals', 'people'],
  presence: ['notices'],
};

const oneOf = (names) => `(${names.join('|')})`;
const folders = (names) => `^src/modules/${oneOf(names)}/`;
const packages = (...names) => `(^|node_modules/)${oneOf(names)}(/|$)`;

const specs = '\\.spec\\.ts$';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const moduleRules = Object.entries(modules).map(([module, allowed]) =>
  forbid(
    `${module}-imports-only-listed-modules`,
    `The table in .dependency-cruiser.cjs lets ${module} import: ${allowed.join(', ') || 'no other module'}.`,
    { path: folders([module]) },
    { path: '^src/modules/', pathNot: folders([module, ...allowed]) },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one idea, or a third.', {}, { circular: true }),
    forbid(
      'domain-imports-only-domain',
      'The domain is pure, and the web client imports it too.',
      { path: '^src/domain/', pathNot: specs },
      { pathNot: ['^src/domain/', packages('decimal\\.js', 'canonicalize')] },
    ),
    ...moduleRules,
    forbid(
      'modules-are-listed',
      'Add the module to the table in .dependency-cruiser.cjs.',
      { path: '^src/modules/', pathNot: folders(Object.keys(modules)) },
      {},
    ),
    forbid(
      'modules-meet-at-index',
      "A module's index.ts is its only door.",
      { path: '^src/modules/([^/]+)/' },
      { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    ),
    forbid(
      'others-enter-modules-at-index',
      "A module's index.ts is its only door.",
      { path: '^src/', pathNot: '^src/modules/' },
      { path: '^src/modules/', pathNot: '^src/modules/[^/]+/index\\.ts$' },
    ),
    forbid(
      'mongoose-only-in-storage-files',
      'Only repositories, schemas, views, module files and platform/database know the database.',
      {
        path: '^src/',
        pathNot: ['\\.(repository|schema|views|module)\\.ts$', '^src/platform/database/', specs],
      },
      { path: packages('mongoose', '@nestjs/mongoose', 'mongodb') },
    ),
    forbid(
      'controllers-reach-storage-through-services',
      'A controller calls its service or its views.',
      { path: '\\.controller\\.ts$' },
      { path: '\\.(repository|schema)\\.ts$' },
    ),
    forbid(
      'platform-imports-no-module',
      'The platform is what modules stand on.',
      { path: '^src/platform/' },
      { path: '^src/modules/' },
    ),
    forbid(
      'nobody-imports-delivery',
      'Delivery consumes the ledger; only app.module.ts knows it.',
      { path: '^src/', pathNot: ['^src/delivery/', '^src/app\\.module\\.ts$'] },
      { path: '^src/delivery/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are dependencies as well.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
