/** Folders of server/ that features stand on; all others are features. */
const INFRASTRUCTURE =
  'access|database|docs|forgotten|health|http|imports|leases|metrics|outgoing|pages|payload|purge|secrets'

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
      comment:
        'What one feature needs of another is a function that assemble.ts hands it. A folder is a feature unless it is named here.',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: `^server/(${INFRASTRUCTURE}|pipeline)/` },
      to: { path: '^server/[^/]+/', pathNot: ['^server/$1/', `^server/(${INFRASTRUCTURE})/`] },
    },
    {
      name: 'infrastructure-knows-no-feature',
      severity: 'error',
      from: { path: `^server/(${INFRASTRUCTURE})/` },
      to: { path: '^server/[^/]+/', pathNot: `^server/(${INFRASTRUCTURE})/` },
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
    // A tool's settings, of a package that only an import may load.
    exclude: { path: '^web/vite\\.config\\.mjs$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['require', 'node', 'import', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
}
