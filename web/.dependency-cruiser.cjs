const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** The layers of the pages, from the ground up: api, live, commands, ui, features, app. */
module.exports = {
  forbidden: [
    forbid('no-cycles', 'Two files that need each other are one idea, or a third.', {}, { circular: true }),
    forbid(
      'only-the-domain-of-the-server',
      'From the server the pages take types and pure rules, through @domain.',
      { path: '^src/' },
      { path: '^\\.\\./src/', pathNot: '^\\.\\./src/domain/' },
    ),
    forbid(
      'features-meet-at-index',
      "A feature's index.ts is its only door.",
      { path: '^src/features/([^/]+)/' },
      {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/index\\.tsx?$'],
      },
    ),
    forbid(
      'app-enters-features-at-index',
      "A feature's index.ts is its only door.",
      { path: '^src/app/' },
      { path: '^src/features/', pathNot: '^src/features/[^/]+/index\\.tsx?$' },
    ),
    forbid(
      'the-ground-knows-no-feature',
      'What every feature stands on imports none of them.',
      { path: '^src/(?!features/|app/|main\\.tsx)' },
      { path: '^src/(features|app)/' },
    ),
    forbid(
      'features-know-no-app',
      'The app composes features; they do not know it.',
      { path: '^src/features/' },
      { path: '^src/app/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
