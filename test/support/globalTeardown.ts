import { rm } from 'node:fs/promises'
import { takeForTeardown } from './runDatabase'

export default async function globalTeardown(): Promise<void> {
  const database = takeForTeardown()
  await database?.close()
  if (database) await rm(database.folder, { recursive: true })
}
