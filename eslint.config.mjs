import { join } from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, includeIgnoreFile } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A rule that reports every node matching one of the selectors, with the sentence beside it. */
const forbid = (selectors) => ({
  create: (context) =>
    Object.fromEntries(
      Object.entries(selectors).map(([selector, message]) => [
        selector,
        (node) => context.report({ node, message }),
      ]),
    ),
});

const architecture = {
  rules: {
    'few-dependencies': forbid({
      'MethodDefinition[kind="constructor"][value.params.length>7]':
        'More than 7 constructor dependencies: this class does several jobs, split it.',
    }),
    'dto-is-data': forbid({
      'ClassBody > MethodDefinition': 'A DTO carries data only: move this to the service, view or domain.',
      'ClassBody > PropertyDefinition[value.type=/Function/]': 'A DTO carries data only, no functions.',
    }),
    'domain-is-pure': forbid({
      ThrowStatement: 'The domain does not throw: return reject(code, sentence).',
      ':function[async=true]': 'The domain does not wait: let the service load, and pass the data in.',
      AwaitExpression: 'The domain does not wait: let the service load, and pass the data in.',
      'NewExpression[callee.name="Date"][arguments.length=0]': 'Take the time as an argument.',
      'CallExpression[callee.name="Date"]': 'Take the time as an argument.',
      'MemberExpression[property.name=/^toLocale|^localeCompare$/]':
        "The answer must not depend on the machine's language or time zone.",
      'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$/]':
        "Use the UTC method: the answer must not depend on the machine's time zone.",
    }),
  },
};

/** Clock, randomness, environment and input/output by their global names. */
const impureGlobals = [
  'process',
  'globalThis',
  'crypto',
  'performance',
  'console',
  'fetch',
  'require',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];

export default defineConfig(
  includeIgnoreFile(join(import.meta.dirname, '.gitignore')),
  { ignores: ['web/src/api/schema.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,cjs,mjs,ts,tsx}'],
    extends: [js.configs.recommended],
    rules: { 'max-lines': ['error', 400] },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map((name) => [name, 'readonly'])),
    },
  },
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    plugins: { architecture },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'architecture/few-dependencies': 'error',
      // A parameter that only states a shape, such as an empty body, is named with a leading underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: {
      // A handler of an event may wait; what it throws is shown by the command that it runs.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // A router's redirect is thrown and is no Error.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['src/**/*.dto.ts'], rules: { 'architecture/dto-is-data': 'error' } },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'architecture/domain-is-pure': 'error',
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'Math', property: 'random', message: 'Take the random value as an argument.' },
      ],
    },
  },
  {
    // Tests and benches read untyped HTTP bodies and pass methods to expect().
    files: ['**/*.spec.ts', 'test/**/*.ts', 'bench/**/*.ts', 'web/**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
