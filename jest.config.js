const libraries = require('./test/support/bundledLibraries.json')

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // The tests wait for servers and disks more than they compute.
  maxWorkers: '100%',
  // What a test file loaded stays in memory: a worker of that size is followed by a fresh one.
  workerIdleMemoryLimit: '1GB',
  // On a machine that is busy with other things a test may take several times its usual second.
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  setupFilesAfterEnv: ['<rootDir>/test/support/requireSubset.ts'],
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  testMatch: ['<rootDir>/test/{server,shared,web,zapier-app}/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  // Made before the first test: see test/support/bundleLibraries.ts.
  moduleNameMapper: {
    [`^(${libraries.join('|')})$`]: '<rootDir>/node_modules/.cache/signalpost-tests/$1.js',
  },
  moduleFileExtensions: ['ts', 'js', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/', '<rootDir>/.cache/'],
}
