import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { errorCodeOf } from '../errorCode'
import { makeFolder } from '../makeFolder'

/**
 * The secret in a file that only its owner may read; made when it is not there. A finished file is linked into place,
 * so that neither a kill nor two servers that start together leave half a secret or two.
 */
export async function readOrMakeSecretFile(path: string, makeSecret: () => string): Promise<string> {
  const existing = await readSecret(path)
  if (existing !== null) return existing
  makeFolder(dirname(path))
  const draft = `${path}.${process.pid}`
  await writeFile(draft, `${makeSecret()}\n`, { mode: 0o600, flush: true })
  await link(draft, path).catch((error: unknown) => {
    if (errorCodeOf(error) !== 'EEXIST') throw error
  })
  await rm(draft)
  const secret = await readSecret(path)
  if (secret === null) throw new Error(`The file ${path} is empty. Delete it and start again.`)
  return secret
}

async function readSecret(path: string): Promise<string | null> {
  try {
    const secret = (await readFile(path, 'utf8')).trim()
    return secret === '' ? null : secret
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return null
    throw error
  }
}
