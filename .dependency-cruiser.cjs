/** The import rules of docs/architecture.md. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-pure',
      comment: 'shared/ does no I/O: it imports itself, zod and data packages only.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/(zod|tldts|tldts-core|email-providers)/'] },
    },
    {
      name: 'sides-stay-apart',
      comment: 'server/, zapier-app/ and web/ meet in shared/ only.',
      severity: 'error',
      from: { path: '^(server|zapier-app|web)/' },
      to: { path: '^(server|zapier-app|web)/', pathNot: '^$1/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'What one feature needs of another is a function in its arguments, wired in app.ts.',
      severity: 'error',
      from: { path: '^server/(signals|entries|leads|enrichment|sequences|auth|hooks)/' },
      to: {
        path: '^server/(signals|entries|leads|enrichment|sequences|auth|hooks)/',
        pathNot: '^server/$1/',
      },
    },
    {
      name: 'only-stores-know-mongoose',
      severity: 'error',
      from: { path: '^server/', pathNot: '(^|/)store\\.ts$|Store\\.ts$|^server/database/' },
      to: { path: '^node_modules/(mongoose|mongodb)/' },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^(server|shared|zapier-app|web)/' },
      to: { path: '^test/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
