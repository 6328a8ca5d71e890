import type { Command } from './command'
import { check } from './commands/check'
import { imports } from './commands/imports'
import { privacy } from './commands/privacy'
import { users } from './commands/users'
import { keyCreate } from './commands/keyCreate'
import { keyList } from './commands/keyList'
import { keyRevoke } from './commands/keyRevoke'
import { links } from './commands/links'
import { reseal } from './commands/reseal'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  ...links,
  keyList,
  keyCreate,
  keyRevoke,
  ...users,
  ...imports,
  ...privacy,
  reseal,
  check,
]
