/** What a link of an unknown person says: the secret behind `#setup=` or `#invite=`, which no server sees. */
export type JoinLink = { kind: 'setup' | 'invite'; secret: string }

export function readJoinLink(hash: string): JoinLink | null {
  const [, kind, secret] = /^#(setup|invite)=([\w-]+)$/.exec(hash) ?? []
  if (secret === undefined || (kind !== 'setup' && kind !== 'invite')) return null
  return { kind, secret }
}
