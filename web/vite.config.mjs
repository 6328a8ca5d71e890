import { join } from 'node:path'
import { defineConfig } from 'vite'
import { guidePages } from './docs/guidePages.mjs'
import { earlyStart } from './earlyStart.mjs'
import { firstLoads } from './firstLoads.mjs'
import { leanImports } from './leanImports.mjs'
import { weightLimits } from './weightLimits.mjs'

const root = import.meta.dirname

/** The schemas of the contract are for the server; the page takes their types only. */
const refuseSchemas = {
  name: 'refuse-schemas',
  resolveId(source, importer) {
    if (source === 'zod') throw new Error(`${importer} brings zod into the page: import types only`)
  },
}

export default defineConfig({
  root,
  // Addresses are relative to <base>, which the server fills in: it may lie below any folder.
  base: './',
  cacheDir: '../node_modules/.vite',
  plugins: [refuseSchemas, leanImports, weightLimits, earlyStart, guidePages],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Small ones within the style sheet would need `data:` in the security policy.
    assetsInlineLimit: 0,
    // Every browser that is built for has it; a file of its own for it would be loaded with each page.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      input: ['index.html', 'docs/guide.html', 'docs/reference.html'].map((name) => join(root, name)),
      output: { codeSplitting: firstLoads },
    },
  },
  logLevel: 'error',
})
