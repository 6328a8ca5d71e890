// Bundles the programs of the product into dist/; with --if-newer only when a source is newer than the last build.
import { buildPrograms } from './programs/buildPrograms.mjs'

const isBuilt = await buildPrograms({ ifNewer: process.argv.includes('--if-newer') })
if (!isBuilt) process.exitCode = 1
