import { dependencies } from '../../../package.json'
import type { Definition, Rule } from './walkedApp'

/** Addresses that somebody might enter to send the key elsewhere. */
const BAD_ADDRESSES = [
  'http://signals.acme.example',
  'https://ada@evil.example',
  'https://signals.acme.example#.evil.example',
  'https://evil.example\\.acme.example',
  'signals.acme.example@evil.example',
]

/** Whether some step before a request refuses it, with that address in the connection. */
function refuses({ beforeRequest = [] }: Definition, serverUrl: string): boolean {
  const z = { errors: { Error } }
  const bundle = { authData: { server_url: serverUrl, api_key: 'key_for_tests' } }
  try {
    for (const step of [beforeRequest].flat()) {
      if (typeof step === 'function') Reflect.apply(step, undefined, [{ url: '/me', headers: {} }, z, bundle])
    }
    return false
  } catch {
    return true
  }
}

/** Checks of how the app runs on the platform. */
export const platformRules: Rule[] = [
  {
    id: 'D026',
    says: 'the domain that a user gives is checked before a key is sent to it',
    findViolations: ({ definition }) => BAD_ADDRESSES.filter((address) => !refuses(definition, address)),
    plant: (app) => ({ ...app, definition: { ...app.definition, beforeRequest: [] } }),
  },
  {
    id: 'D027',
    says: 'the core is the one that the package asks for',
    findViolations: ({ definition }) =>
      definition.platformVersion === dependencies['zapier-platform-core'] ? [] : [definition.platformVersion],
    plant: (app) => ({ ...app, definition: { ...app.definition, platformVersion: '9.0.0' } }),
  },
  {
    id: 'D028',
    says: 'empty values are left to the app',
    findViolations: ({ definition }) => (definition.flags?.cleanInputData === false ? [] : ['flags']),
    plant: (app) => ({ ...app, definition: { ...app.definition, flags: {} } }),
  },
]
