const KINDS = ['setup', 'invite', 'reset'] as const

/** What a link of an unknown person says: the secret behind `#setup=`, `#invite=` or `#reset=`, which no server sees. */
export type JoinLink = { kind: (typeof KINDS)[number]; secret: string }

export function readJoinLink(hash: string): JoinLink | null {
  const [, name, secret] = /^#(\w+)=([\w-]+)$/.exec(hash) ?? []
  const kind = KINDS.find((each) => each === name)
  return secret === undefined || kind === undefined ? null : { kind, secret }
}
