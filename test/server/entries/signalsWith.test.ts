import { signalsWith } from '../../../server/entries/signalsWith'

test('of a thousand signals all that have entries are found, by questions of at most two hundred ids', async () => {
  const ids = Array.from({ length: 1_000 }, (_, nth) => `sig_${String(nth).padStart(4, '0')}`)
  const having = ids.filter((_, nth) => nth % 3 === 0)
  const asked: number[] = []

  const found = await signalsWith(ids.toReversed(), (some) => {
    asked.push(some.length)
    const signalId = having.find((id) => some.includes(id))
    return Promise.resolve(signalId === undefined ? null : { signalId })
  })

  expect(found).toEqual(having)
  expect(Math.max(...asked)).toBe(200)
})
