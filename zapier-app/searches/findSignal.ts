import { z as schema } from 'zod'
import { type Bundle, defineSearch, type ZObject } from 'zapier-platform-core'
import { SignalStatus } from '../../shared/contract/signals'
import { listSignals } from '../signals/listSignals'
import { nameChoice } from '../signals/nameChoice'
import { outputOfSignal, signalOutputFields, signalSample } from '../signals/signalOutput'
import type { SignalPage } from '../signals/signalPage'

type ListedSignal = SignalPage['items'][number]

const Wanted = schema.object({ name: schema.string().trim().catch('') })

export const findSignal = defineSearch({
  key: 'find_signal',
  noun: 'Signal',
  display: { label: 'Find Signal', description: 'Finds a signal by its name, its label or its ID.' },
  operation: {
    perform: searchSignals,
    inputFields: [
      {
        key: 'name',
        label: 'Signal',
        type: 'string',
        required: true,
        helpText:
          'Its name, its label on the feed, its ID, or what the list of signals shows, in large or small letters.',
      },
    ],
    sample: signalSample,
    outputFields: [...signalOutputFields],
  },
})

/**
 * Nothing found is an empty list, which Zapier tells from a failure. A part of a name finds nothing: a Zap that makes a signal
 * where it finds none would send the data of one form to that of another, whose name is longer.
 */
export async function searchSignals(z: ZObject, bundle: Bundle) {
  const wanted = Wanted.parse(bundle.inputData).name.toLowerCase()
  if (wanted === '') return []
  const signals = await listSignals(z)
  return signals.filter((signal) => spellingsOf(signal).includes(wanted)).map(outputOfSignal)
}

/** In small letters. Of the text of the dropdown any status is fine: it may have been chosen while it was another. */
function spellingsOf({ id, name, label, target }: ListedSignal): string[] {
  const choices = SignalStatus.options.map((status) => nameChoice({ name, target, status }))
  return [id, name, label, ...choices].map((text) => text.toLowerCase())
}
