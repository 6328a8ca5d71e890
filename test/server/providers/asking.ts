import { createSendJson } from '../../../server/outgoing/sendJson'

/** The real client, whose addresses are those of nock. */
export const sendJson = createSendJson({
  lookUp: () => Promise.resolve([{ address: '93.184.216.34', family: 4 }]),
  privateHosts: [],
  privateHostsSetting: '',
  patience: { connectMs: 1_000 },
})

export const spend = jest.fn(() => Promise.resolve(true))

export const settings = { apiKey: 'provider-key', minLikelihood: 6 }
