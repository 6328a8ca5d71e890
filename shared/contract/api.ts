import { entryCalls } from './entries'
import { hookCalls } from './hooks'
import { inputFieldCalls } from './inputFields'
import { meCalls } from './me'
import { refreshCalls } from './refresh'
import { refusalCalls } from './refusals'
import { sendingCalls } from './sending'
import { signalCalls } from './signals'

/**
 * Every call of the API by its name, in the order of the pages: as somebody would use them. Mounting, the OpenAPI
 * document, the pages and the clients stand on it.
 */
export const api = {
  ...meCalls,
  ...signalCalls,
  ...refreshCalls,
  ...inputFieldCalls,
  ...sendingCalls,
  ...entryCalls,
  ...refusalCalls,
  ...hookCalls,
}
