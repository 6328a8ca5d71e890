import type { PlainInputField } from 'zapier-platform-core'
import { addField, changePart, fieldsOf, type Rule, type WalkedApp, type WalkedPart } from './walkedApp'

const NAME_OF_APP = /signalpost/i

/** Articles, conjunctions and short prepositions, which title case leaves small inside a label. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'the',
  'and',
  'or',
  'of',
  'to',
  'for',
  'in',
  'on',
  'at',
  'by',
  'with',
])

/** Third persons that actions and searches may begin with; a new action adds its own. */
const VERBS = /^(?:Sends|Finds|Creates|Updates|Adds) /

type Text = { where: string; text: string }

/** Every text that a user reads, with the place where it stands. */
function textsOf({ connectionFields, parts }: WalkedApp): Text[] {
  const ofFields = (where: string, fields: PlainInputField[]) =>
    fields.flatMap(({ key, label = '', helpText = '' }) => [
      { where: `${where}.${key}.label`, text: label },
      { where: `${where}.${key}.helpText`, text: helpText },
    ])
  return [
    ...ofFields('authentication', connectionFields),
    ...parts.flatMap((part) => [
      { where: `${part.key}.label`, text: part.label },
      { where: `${part.key}.description`, text: part.description },
      ...ofFields(part.key, part.staticFields),
    ]),
  ]
}

/** What is labelled by this app's own words, and not by what a sender calls a field. */
function labelsOf({ connectionFields, parts }: WalkedApp): Text[] {
  const ofField = (where: string) => (field: PlainInputField) => ({
    where: `${where}.${field.key}`,
    text: field.label ?? '',
  })
  return [
    ...connectionFields.map(ofField('authentication')),
    ...parts.flatMap((part) => [
      { where: part.key, text: part.label },
      { where: `${part.key} (noun)`, text: part.noun },
      ...part.staticFields.map(ofField(part.key)),
      ...part.dynamicFields.filter(({ key }) => key.startsWith('id_')).map(ofField(part.key)),
      ...part.outputFields.map(ofField(`${part.key} (output)`)),
    ]),
  ]
}

function isTitleCase(label: string): boolean {
  const words = label.split(' ')
  return (
    label !== '' &&
    words.every((word, index) => /^[\p{Lu}\d]/u.test(word) || (index > 0 && SMALL_WORDS.has(word)))
  )
}

function describesWell({ kind, description }: WalkedPart): boolean {
  if (!description.endsWith('.') || description.length > 100) return false
  return kind === 'trigger' ? description.startsWith('Triggers when ') : VERBS.test(description)
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []

/** Whether a help text says no more than the label does. */
function repeatsLabel({ label = '', helpText = '' }: PlainInputField): boolean {
  const known = new Set([
    ...wordsOf(label),
    ...SMALL_WORDS,
    'your',
    'this',
    'enter',
    'choose',
    'select',
    'is',
  ])
  return helpText !== '' && label !== '' && wordsOf(helpText).every((word) => known.has(word))
}

/** Schemes that run something, or hold it, instead of leading somewhere. */
const DANGEROUS_URI = /\b(?:javascript|vbscript|data|blob|file):\S/i

/** Checks of what a user reads. */
export const textRules: Rule[] = [
  {
    id: 'D003',
    says: 'a connection is labelled, by what it leads to and not by a secret or the name of the app',
    findViolations: ({ definition, connectionFields }) => {
      const label = definition.authentication?.connectionLabel
      if (typeof label !== 'string' || label === '') return ['there is no label']
      const secrets = connectionFields.filter(({ type }) => type === 'password').map(({ key }) => key)
      const used = [...label.matchAll(/\{\{(?:bundle\.\w+\.)?(\w+)\}\}/g)].map(([, name = '']) => name)
      return [
        ...(used.length === 0 ? ['every connection has the same label'] : []),
        ...used.filter((name) => secrets.includes(name)),
        ...(NAME_OF_APP.test(label) ? ['the name of the app'] : []),
      ]
    },
    plant: (app) => ({
      ...app,
      definition: {
        ...app.definition,
        authentication: { connectionLabel: '{{bundle.authData.api_key}}' },
      },
    }),
  },
  {
    id: 'D007',
    says: 'nothing is reached without encryption',
    findViolations: (app) => [
      ...textsOf(app)
        .filter(({ text }) => /http:\/\//i.test(text))
        .map(({ where }) => where),
      ...(/"http:\/\/(?!json-schema\.org)/i.test(JSON.stringify(app.definition)) ? ['a request'] : []),
    ],
    plant: (app) =>
      addField(app, { key: 'more', label: 'More', helpText: 'Read [more](http://acme.example).' }),
  },
  {
    id: 'D025',
    says: 'no address runs anything',
    findViolations: (app) => [
      ...textsOf(app)
        .filter(({ text }) => DANGEROUS_URI.test(text))
        .map(({ where }) => where),
      ...(DANGEROUS_URI.test(JSON.stringify(app.definition)) ? ['the definition'] : []),
    ],
    plant: (app) =>
      addField(app, { key: 'more', label: 'More', helpText: "Read [more](javascript:alert('1'))." }),
  },
  {
    id: 'D008',
    says: 'a link is written as Markdown',
    findViolations: (app) =>
      textsOf(app)
        .filter(({ text }) => /(?<!\]\()https?:\/\/\w/i.test(text))
        .map(({ where }) => where),
    plant: (app) =>
      addField(app, { key: 'more', label: 'More', helpText: 'Read https://acme.example first.' }),
  },
  {
    id: 'D011',
    says: 'a help text says more than the label',
    findViolations: ({ connectionFields, parts }) =>
      [...connectionFields, ...parts.flatMap(fieldsOf)].filter(repeatsLabel).map(({ key }) => key),
    plant: (app) =>
      addField(app, { key: 'plan', label: 'Plan Name', helpText: 'Enter the name of your plan.' }),
  },
  {
    id: 'D018',
    says: 'labels are in title case',
    findViolations: (app) =>
      labelsOf(app)
        .filter(({ text }) => !isTitleCase(text))
        .map(({ where, text }) => `${where}: ${text}`),
    plant: (app) => addField(app, { key: 'plan', label: 'Plan name' }),
  },
  {
    id: 'D021',
    says: 'a trigger is described by when it triggers, anything else by what it does, in a whole sentence',
    findViolations: ({ parts }) =>
      parts.filter((part) => !describesWell(part)).map(({ key, description }) => `${key}: ${description}`),
    plant: (app) => changePart(app, 'create', () => ({ description: 'Send data to a signal' })),
  },
]
