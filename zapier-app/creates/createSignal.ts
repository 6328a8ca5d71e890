import { z as schema } from 'zod'
import { type Bundle, defineCreate, type ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { readChoice } from '../bundle/readChoice'
import { callApi } from '../http/callApi'
import { toZapierError } from '../http/toZapierError'
import { withoutSecrets } from '../http/withoutSecrets'
import { outputOfSignal, signalOutputFields, signalSample } from '../signals/signalOutput'
import { ReadSignal } from '../signals/signalPage'

const targets = { people: 'People', companies: 'Companies' }

const Wanted = schema.object({
  name: schema.string().trim().catch(''),
  label: schema.string().trim().catch(''),
})

export const createSignal = defineCreate({
  key: 'create_signal',
  noun: 'Signal',
  display: {
    label: 'Create Signal',
    description: 'Creates a signal in set-up, which takes test data until you save it in Signalpost.',
  },
  operation: {
    perform: makeSignal,
    inputFields: [
      {
        key: 'name',
        label: 'Name',
        type: 'string',
        required: true,
        helpText: 'What your team calls the signal, in lists and in Zapier.',
      },
      {
        key: 'label',
        label: 'Label on the Feed',
        type: 'string',
        helpText: 'What stands beside each lead. Left empty, it is the name.',
      },
      {
        key: 'target',
        label: 'Target',
        type: 'string',
        choices: targets,
        default: 'people',
        helpText: 'What it makes leads of: single people, or companies whose people are looked up.',
      },
    ],
    sample: { ...signalSample, status: 'setup' },
    outputFields: [...signalOutputFields],
  },
})

export async function makeSignal(z: ZObject, bundle: Bundle) {
  const { name, label } = Wanted.parse(bundle.inputData)
  if (name === '') throw toZapierError(z, { next: 'halt', message: 'The signal has no name this time.' })
  const target = readChoice(z, bundle.inputData['target'], { label: 'Target', choices: targets }) ?? 'people'
  const signal = await callApi(z, {
    request: requestOf('createSignal', {
      body: { name, label: label === '' ? name : label, target },
    }),
    headers: withoutSecrets,
    answer: ReadSignal,
  })
  return outputOfSignal(signal)
}
