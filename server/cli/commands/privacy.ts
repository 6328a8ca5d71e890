import { api } from '../../../shared/contract/api'
import type { PersonNamed, PrivacyRequest } from '../../../shared/contract/privacy'
import { alignColumns } from '../alignColumns'
import { type Command, type Input, UsageError } from '../command'

const ofPerson = {
  operands: '',
  options: {
    email: { value: 'ADDRESS', help: 'the e-mail address of the person' },
    linkedin: { value: 'URL', help: 'the LinkedIn profile of the person' },
  },
}

const preview: Command = {
  ...ofPerson,
  words: 'privacy preview',
  summary: 'Count what is held about a person, and would be deleted',
  async run({ server, print, note }, { options }) {
    const { person, counts, isComplete } = await server.call(api.previewPrivacy, {
      body: readPerson(options),
    })
    note(`Looked for ${[...person.emails, ...person.linkedinUrls].join(', ')}:`)
    for (const line of alignColumns(Object.entries(counts).map(([kind, n]) => [kind, String(n)]))) print(line)
    if (!isComplete) note('Not all that is stored could be read in this time: there may be more.')
  },
}

const exportAll: Command = {
  ...ofPerson,
  words: 'privacy export',
  summary: 'Print all that is held about a person as JSON',
  async run({ server, print }, { options }) {
    const held = await server.call(api.exportPrivacy, { body: readPerson(options), takesLong: true })
    print(JSON.stringify(held, null, 2))
  },
}

const deletion: Command = {
  ...ofPerson,
  words: 'privacy delete',
  summary: 'Delete a person everywhere, and keep the person out; it cannot be undone',
  async run({ server, print, note }, { options }) {
    const { id } = await server.call(api.deletePrivacy, { body: readPerson(options) })
    note('It is deleted in the background; privacy requests tells how far that is:')
    print(id)
  },
}

const requests: Command = {
  words: 'privacy requests',
  operands: '',
  summary: 'List the last deletions, and how far each is',
  async run({ server, print }) {
    const { items } = await server.call(api.listPrivacyRequests)
    const head = ['ID', 'ASKED', 'STATUS', 'LEFT']
    for (const line of alignColumns([head, ...items.map(rowOf)])) print(line)
  },
}

export const privacy: readonly Command[] = [preview, exportAll, deletion, requests]

function rowOf({ id, requestedAt, status, parts }: PrivacyRequest): string[] {
  const left = parts.filter(({ isLookedUp, isRead }) => !isLookedUp || !isRead).map(({ part }) => part)
  return [id, requestedAt, status, left.join(',')]
}

function readPerson({ email, linkedin }: Input['options']): PersonNamed {
  const person = {
    ...(typeof email === 'string' ? { email } : {}),
    ...(typeof linkedin === 'string' ? { linkedinUrl: linkedin } : {}),
  }
  if (Object.keys(person).length > 0) return person
  throw new UsageError('Name the person by --email, --linkedin or both.')
}
