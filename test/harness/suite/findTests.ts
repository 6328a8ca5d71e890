import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../support/programs'

/** They take no notice of MONGODB_URI, or do not depend on which database answers. */
const OF_NO_CONCERN =
  /^(database\/(durability|failures|layouts|limits|opening|refusals|rescue|topologies|wire)|receiving\/(inputs|judgement|largeBodies|transport))\./
const ASKS_A_DATABASE = /\bstartApp\b|\bopenAnyDatabase\b/

/** The test files of these folders of test/server/ that use the database of the run. */
export function findTests(folders: string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(ROOT, 'test', 'server', folder)).map((name) => `${folder}/${name}`))
    .filter((name) => name.endsWith('.test.ts') && !OF_NO_CONCERN.test(name))
    .map((name) => `test/server/${name}`)
    .filter((name) => ASKS_A_DATABASE.test(readFileSync(join(ROOT, name), 'utf8')))
}
