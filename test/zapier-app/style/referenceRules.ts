import type { PlainInputField } from 'zapier-platform-core'
import { addField, changePart, type Definition, fieldsOf, type Rule, type WalkedApp } from './walkedApp'

type Field = { where: string; field: PlainInputField }

const fieldsOfAll = ({ parts }: WalkedApp): Field[] =>
  parts.flatMap((part) => fieldsOf(part).map((field) => ({ where: `${part.key}.${field.key}`, field })))

/** A reference is a key, and behind a dot what it gives: `signal_list.id.name`. */
const isThere = (parts: Definition['triggers'], reference: string) =>
  Object.keys(parts ?? {}).includes(reference.split('.')[0] ?? '')

const plantField = (app: WalkedApp, more: Partial<PlainInputField>) =>
  addField(app, { key: 'owner', label: 'Owner', type: 'string', ...more })

/** Checks that what refers to another part of the app finds it. */
export const referenceRules: Rule[] = [
  {
    id: 'D005',
    says: 'a dropdown is filled by a trigger that there is',
    findViolations: (app) =>
      fieldsOfAll(app)
        .filter(({ field: { dynamic } }) => dynamic && !isThere(app.definition.triggers, dynamic))
        .map(({ where }) => where),
    plant: (app) => plantField(app, { dynamic: 'owner_list.id.name' }),
  },
  {
    id: 'D013',
    says: 'a field that a search may fill names a search that there is',
    findViolations: (app) =>
      fieldsOfAll(app)
        .filter(({ field: { search } }) => search && !isThere(app.definition.searches, search))
        .map(({ where }) => where),
    plant: (app) => plantField(app, { dynamic: 'signal_list.id.name', search: 'find_owner.id' }),
  },
  {
    id: 'D014',
    says: 'a field that a search may fill has a dropdown, without which nobody is offered the search',
    findViolations: (app) =>
      fieldsOfAll(app)
        .filter(({ field: { search, dynamic } }) => search && !dynamic)
        .map(({ where }) => where),
    plant: (app) => plantField(app, { search: 'find_signal.id' }),
  },
  {
    id: 'D015',
    says: 'what finds or creates names a search and an action that there are',
    findViolations: ({ definition: { searches, creates, searchOrCreates = {} } }) =>
      Object.values(searchOrCreates)
        .filter(({ search, create }) => !isThere(searches, search) || !isThere(creates, create))
        .map(({ key }) => key),
    plant: (app) => {
      const pair = { key: 'find_signal', search: 'find_signal', create: 'create_owner' }
      return { ...app, definition: { ...app.definition, searchOrCreates: { find_signal: pair } } }
    },
  },
  {
    id: 'D016',
    says: 'the app is more than one address to copy',
    findViolations: ({ parts }) => {
      const [only, ...others] = parts.filter(({ isHidden }) => !isHidden)
      return only && others.length === 0 && only.type === 'hook' && !only.isSubscribed ? [only.key] : []
    },
    plant: ({ parts, ...app }) => ({
      ...app,
      parts: parts.filter(({ key }) => key === 'new_entry').map((part) => ({ ...part, isSubscribed: false })),
    }),
  },
  {
    id: 'D017',
    says: 'a trigger by hook is subscribed to, and not an address to copy',
    findViolations: ({ parts }) =>
      parts.filter(({ type, isSubscribed }) => type === 'hook' && !isSubscribed).map(({ key }) => key),
    plant: (app) => changePart(app, 'trigger', () => ({ type: 'hook', isSubscribed: false })),
  },
]
