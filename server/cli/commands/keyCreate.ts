import { api } from '../../../shared/contract/api'
import { Scope } from '../../../shared/contract/call'
import { SCOPES } from '../../../shared/contract/scopes'
import { KEY_PRESETS } from '../../../shared/keyPresets'
import { DAY_MS } from '../../durations'
import { type Command, UsageError } from '../command'

export const keyCreate: Command = {
  words: 'key create',
  operands: 'NAME',
  summary: 'Make an API key and print it, this once',
  details: `NAME says what uses it, such as Zapier. Scopes are ${SCOPES.join(', ')}.`,
  options: {
    scopes: {
      value: 'A,B,…',
      help: 'what it may do (default: all that the key you call with may)',
    },
    preset: {
      value: 'NAME',
      help: `the scopes for what it is for: ${KEY_PRESETS.map(({ id }) => id).join(', ')}`,
    },
    expires: {
      value: 'WHEN',
      help: 'a day such as 2027-01-31, or in how many days, such as 90d (default: never)',
    },
  },
  async run({ server, print, note, now }, { operands, options }) {
    const [name, ...others] = operands
    if (name === undefined || others.length > 0) {
      throw new UsageError("Give the key one name, in quotes if it has spaces: key create 'Our backend'")
    }
    const expiresAt = readEnd(options['expires'], now())
    const scopes =
      readPreset(options['preset']) ??
      readScopes(options['scopes']) ??
      (await server.call(api.getMe)).key?.scopes ??
      []
    const made = await server.call(api.createApiKey, { body: { name, scopes, expiresAt } })
    note(
      `Made ${made.id} (${made.name}), which ${made.expiresAt ? `ends ${made.expiresAt}` : 'never ends'}. It is shown this once:`,
    )
    print(made.key)
  },
}

function readPreset(id: string | boolean | undefined): Scope[] | undefined {
  if (typeof id !== 'string') return undefined
  const preset = KEY_PRESETS.find((each) => each.id === id)
  if (preset) return [...preset.scopes]
  throw new UsageError(
    `There is no preset '${id}'. The presets are ${KEY_PRESETS.map((each) => each.id).join(', ')}.`,
  )
}

function readScopes(text: string | boolean | undefined): Scope[] | undefined {
  if (typeof text !== 'string') return undefined
  return text.split(',').map((each) => {
    const scope = Scope.safeParse(each.trim())
    if (scope.success) return scope.data
    throw new UsageError(`There is no scope '${each.trim()}'. The scopes are ${SCOPES.join(', ')}.`)
  })
}

/** The end of a day in UTC, or as many days from now. */
function readEnd(text: string | boolean | undefined, now: Date): string | null {
  if (typeof text !== 'string') return null
  const days = /^(\d{1,5})d$/.exec(text)?.[1]
  const end =
    days === undefined ? new Date(`${text}T23:59:59.999Z`) : new Date(now.getTime() + Number(days) * DAY_MS)
  if (Number.isNaN(end.getTime())) {
    throw new UsageError(
      `--expires takes a day such as 2027-01-31, or a number of days such as 90d, not '${text}'.`,
    )
  }
  return end.toISOString()
}
