/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testRegex: '\\.spec\\.ts$',
  transform: { '^.+\\.[tj]s$': '@swc/jest' },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  globalSetup: '<rootDir>/test/setup/start-engine.ts',
  globalTeardown: '<rootDir>/test/setup/stop-engine.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
};
