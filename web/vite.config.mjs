import { defineConfig } from 'vite'
import { leanImports } from './leanImports.mjs'
import { weightLimits } from './weightLimits.mjs'

/** The schemas of the contract are for the server; the page takes their types only. */
const refuseSchemas = {
  name: 'refuse-schemas',
  resolveId(source, importer) {
    if (source === 'zod') throw new Error(`${importer} brings zod into the page: import types only`)
  },
}

export default defineConfig({
  root: import.meta.dirname,
  // Addresses are relative to <base>, which the server fills in: it may lie below any folder.
  base: './',
  cacheDir: '../node_modules/.vite',
  plugins: [refuseSchemas, leanImports, weightLimits],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // Small ones within the style sheet would need `data:` in the security policy.
    assetsInlineLimit: 0,
  },
  logLevel: 'error',
})
