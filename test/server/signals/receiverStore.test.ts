import { ReceiverStore } from '../../../server/signals/receiverStore'
import { startApp, stopApps } from '../../support/startApp'

afterEach(stopApps)

test('of more tokens than are remembered every one is found, those that were remembered and those that were not', async () => {
  const app = await startApp()
  const receivers = new ReceiverStore(app.database, 3)
  const hashes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
  for (const hash of hashes) await receivers.addToken(hash, `sig_${hash}`)
  await receivers.findTokenOwners(['a', 'b', 'c'])

  const owners = await receivers.findTokenOwners(hashes)

  expect([...owners].sort()).toEqual(hashes.map((hash) => [hash, `sig_${hash}`]))
})
