import { texts } from '../texts/texts'

/** Why the server led the browser back to the page without signing it in. */
export function readRefusal(hash: string): string | null {
  const [, code] = /^#refused=(\w+)$/.exec(hash) ?? []
  if (code === undefined) return null
  return code === 'not_invited' ? texts.signIn.notInvited : texts.signIn.failed
}
