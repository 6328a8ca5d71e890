// Bundles the programs of the product and its page into dist/; with --if-newer only what has a source that is newer than it.
import { buildPage } from './programs/buildPage.mjs'
import { buildPrograms } from './programs/buildPrograms.mjs'

const ifNewer = process.argv.includes('--if-newer')
const isBuilt = (await buildPrograms({ ifNewer })) && (await buildPage({ ifNewer }))
if (!isBuilt) process.exitCode = 1
