import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedDatabase } from '../../server/database/embedded/startEmbeddedDatabase'
import { Sqlite } from '../../server/database/embedded/storage/sqlite'
import { startApp, stopApps, type TestApp, type TestAppOptions } from './startApp'

export type CountedApp = {
  app: TestApp
  /** How many documents the database reads for some work, whether they fit what is asked or not. */
  countRead: (work: () => Promise<unknown>) => Promise<number>
  stop: () => Promise<void>
}

/** An app on an embedded database of its own in this process, whose reading can be watched. */
export async function startCounted(options: TestAppOptions = {}): Promise<CountedApp> {
  const folder = mkdtempSync(join(tmpdir(), 'signalpost-test-'))
  const database = await startEmbeddedDatabase({ folder })
  return {
    app: await startApp({ ...options, databaseUri: database.uri }),
    async countRead(work) {
      const reading = jest.spyOn(Sqlite.prototype, 'rowsUntil')
      try {
        await work()
        return reading.mock.results.reduce((sum, { value }) => sum + Array.from<unknown>(value).length, 0)
      } finally {
        reading.mockRestore()
      }
    },
    async stop() {
      await stopApps()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
