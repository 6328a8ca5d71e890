import type { PlainInputField } from 'zapier-platform-core'
import { addField, changePart, fieldsOf, type Rule, type WalkedApp } from './walkedApp'

const SECRET_KEY = /(?:^|_)(?:api_?key|token|secret|password|passphrase|credentials?|auth)(?:_|$)/i
const ID_KEY = /(?:^|_)ids?$/i

/** What a run is looked up by is typed in, not chosen. */
const isOffered = ({ dynamic, choices, search }: PlainInputField) =>
  dynamic !== undefined || choices !== undefined || search !== undefined

const allInputs = (app: WalkedApp) =>
  app.parts.flatMap((part) => fieldsOf(part).map((field) => ({ part, field })))

const LINK = /\[[^\]]+\]\(https:\/\/[^)\s]+\)/

/** Checks of what a user is asked for. */
export const fieldRules: Rule[] = [
  {
    id: 'D002',
    says: 'the help of a key links to where it is made',
    findViolations: ({ connectionFields }) =>
      connectionFields
        .filter(({ type, helpText = '' }) => type === 'password' && !LINK.test(helpText))
        .map(({ key }) => key),
    plant: (app) => ({
      ...app,
      connectionFields: [{ key: 'api_key', label: 'API Key', type: 'password', helpText: 'Ask somebody.' }],
    }),
  },
  {
    id: 'D001',
    says: 'no field of a step asks for what belongs into the connection',
    findViolations: (app) =>
      allInputs(app)
        .filter(({ field }) => SECRET_KEY.test(field.key))
        .map(({ part, field }) => `${part.key}.${field.key}`),
    plant: (app) => addField(app, { key: 'access_token', label: 'Access' }),
  },
  {
    id: 'D004',
    says: 'a field for an id offers a list to choose from',
    findViolations: (app) =>
      allInputs(app)
        .filter(({ field }) => ID_KEY.test(field.key) && !isOffered(field))
        .map(({ part, field }) => `${part.key}.${field.key}`),
    plant: (app) => addField(app, { key: 'owner_id', label: 'Owner', type: 'string' }),
  },
  {
    id: 'D006',
    says: 'a trigger by hook can also be asked for what came before',
    findViolations: ({ parts }) =>
      parts.filter(({ type, hasPerformList }) => type === 'hook' && !hasPerformList).map(({ key }) => key),
    plant: (app) => changePart(app, 'trigger', () => ({ type: 'hook', hasPerformList: false })),
  },
  {
    id: 'D009',
    says: 'a search asks for something',
    findViolations: ({ parts }) =>
      parts.filter((part) => part.kind === 'search' && fieldsOf(part).length === 0).map(({ key }) => key),
    plant: (app) => changePart(app, 'search', () => ({ staticFields: [], dynamicFields: [] })),
  },
  {
    id: 'D022',
    says: 'an action asks for something before its own fields are known',
    findViolations: ({ parts }) =>
      parts
        .filter(({ kind, staticFields }) => kind === 'create' && staticFields.length === 0)
        .map(({ key }) => key),
    plant: (app) => changePart(app, 'create', () => ({ staticFields: [] })),
  },
]
