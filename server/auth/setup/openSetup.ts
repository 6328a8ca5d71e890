import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readOrMakeSecretFile } from '../../secrets/readOrMakeSecretFile'
import { hashToken, makeToken } from '../../secrets/token'
import type { AuthStore } from '../store'
import type { SetupStore } from './setupStore'

export type OpenSetupDeps = {
  auth: Pick<AuthStore, 'hasOwner'>
  setup: SetupStore
  now: () => Date
  dataDir: string
}

/** How somebody becomes the first owner: by the code itself where it can be shown to a person, or by a file that holds it. */
export type Setup = { code: string } | { file: string }

/** Null once there is an owner who can sign in. The code itself is kept nowhere but in the file. */
export async function openSetup(
  { auth, setup, now, dataDir }: OpenSetupDeps,
  { canShow }: { canShow: boolean },
): Promise<Setup | null> {
  const file = setupFileIn(dataDir)
  if (await auth.hasOwner()) {
    await rm(file, { force: true })
    return null
  }
  const makeCode = () => makeToken('setup')
  const code = canShow ? makeCode() : await readOrMakeSecretFile(file, makeCode)
  await setup.add({ _id: hashToken(code), createdAt: now() })
  return canShow ? { code } : { file }
}

export function setupFileIn(dataDir: string): string {
  return join(dataDir, 'setup-code')
}
