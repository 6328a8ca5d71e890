// Bundles the programs of the product and its page into dist/; with --if-newer only what has a source that is newer than it.
import { buildPage } from './programs/buildPage.mjs'
import { buildPrograms } from './programs/buildPrograms.mjs'
import { explainNode } from './programs/explainNode.mjs'

const ifNewer = process.argv.includes('--if-newer')
const problem = explainNode(process.version)
if (problem !== null) console.error(problem)
const isBuilt = problem === null && (await buildPrograms({ ifNewer })) && (await buildPage({ ifNewer }))
if (!isBuilt) process.exitCode = 1
