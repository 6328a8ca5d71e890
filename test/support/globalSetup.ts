import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../server/database/embedded/startEmbeddedDatabase'
import { bundleLibraries } from './bundleLibraries'
import { keepForTeardown } from './runDatabase'

/** One database for the whole run: the embedded one, or the one that MONGODB_URI names; each test app has its own name in it. */
export default async function globalSetup(): Promise<void> {
  await bundleLibraries()
  const given = process.env['MONGODB_URI'] ?? ''
  if (given !== '') {
    process.env['TEST_DATABASE_URI'] = given
    process.env['TEST_OTHER_SERVER'] = 'yes'
    // The settings that a test reads are those of the test.
    delete process.env['MONGODB_URI']
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'signalpost-test-'))
  const database = await startEmbeddedDatabase({ folder })
  process.env['TEST_DATABASE_URI'] = database.uri
  keepForTeardown({ folder, close: () => database.close() })
}
