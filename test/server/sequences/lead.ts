import type { SequenceInput } from '../../../server/sequences/sequenceInput'

/** A lead of which much is known. */
export function richLead(overrides: Partial<SequenceInput> = {}): SequenceInput {
  return {
    person: {
      fullName: 'Ada Lovelace',
      firstName: 'Ada',
      lastName: 'Lovelace',
      title: 'Head of Finance',
      email: 'ada@acme.example',
      location: 'London',
    },
    company: { name: 'Acme', domain: 'acme.example', industry: 'Machinery' },
    context: [
      { label: 'Use case', value: 'Automate invoices' },
      { label: 'Team size', value: 20 },
    ],
    signal: { label: 'Demo request', prompt: 'These people asked for a demo. Be helpful.', promptVersion: 3 },
    sender: { name: 'Sam Fisher' },
    workspace: {
      name: 'Lumen',
      about: 'Lumen reads invoices and books them.',
      language: 'en',
      bannedWords: [],
      stepTemplates: null,
    },
    ...overrides,
  }
}

/** An unenriched one: an address and nothing else. */
export function thinLead(overrides: Partial<SequenceInput> = {}): SequenceInput {
  return richLead({
    person: {
      fullName: null,
      firstName: null,
      lastName: null,
      title: null,
      email: 'ada@acme.example',
      location: null,
    },
    company: null,
    context: [],
    ...overrides,
  })
}

/** The workspace of a lead, with other settings. */
export function workspaceWith(
  overrides: Partial<SequenceInput['workspace']>,
): Pick<SequenceInput, 'workspace'> {
  return { workspace: { ...richLead().workspace, ...overrides } }
}
