import type { Counts } from '../../../server/runs/due'
import { UnderWay } from '../../../server/runs/underWay'

/** `begun` end when the test says so, or fail; `told` are those that were told of, by how many entries they have. */
function startBatches() {
  const told: number[] = []
  const underWay = new UnderWay(({ entries }) => {
    told.push(entries)
    return Promise.resolve()
  })
  const begin = (entries: number) => {
    const counts: Counts = { entries, leads: 0, skipped: 0, failed: 0, waiting: 0 }
    const ending: { end?: () => void; fail?: () => void } = {}
    const act = () =>
      new Promise<Counts>((resolve, reject) => {
        ending.end = () => {
          resolve(counts)
        }
        ending.fail = () => {
          reject(new Error('spoilt'))
        }
      })
    underWay.begin({ batch: [], act })
    return ending
  }
  return { underWay, begin, told }
}

test('batches are told of in the order in which they began, whichever ends first', async () => {
  const { underWay, begin, told } = startBatches()
  const [first, second] = [begin(1), begin(2)]

  second.end?.()
  first.end?.()
  await underWay.finish(0)

  expect(told).toEqual([1, 2])
})

test('whoever waits until one is left waits for the oldest only', async () => {
  const { underWay, begin, told } = startBatches()
  const [first, second] = [begin(1), begin(2)]

  first.end?.()
  await underWay.finish(1)
  expect(told).toEqual([1])

  second.end?.()
  await underWay.finish(0)
})

test('a batch that fails is told to whoever waits next, once all others have ended and are told of', async () => {
  const { underWay, begin, told } = startBatches()
  const [first, second] = [begin(1), begin(2)]

  second.fail?.()
  await new Promise(setImmediate)
  const waiting = underWay.finish(2)
  first.end?.()

  await expect(waiting).rejects.toThrow('spoilt')
  expect(told).toEqual([1])
})
