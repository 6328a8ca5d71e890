import { Line } from '../../server/line'

test('work is done one piece at a time, that of each owner in turn, and what fails holds up nobody', async () => {
  const line = new Line()
  const begun: string[] = []
  let underWay = 0
  const join = (owner: string, name: string) =>
    line.join(owner, async () => {
      underWay += 1
      begun.push(`${name} of ${underWay}`)
      await new Promise(setImmediate)
      underWay -= 1
      if (name === 'a2') throw new Error(name)
      return name
    })

  const outcomes = await Promise.allSettled([
    join('a', 'a1'),
    join('a', 'a2'),
    join('a', 'a3'),
    join('b', 'b1'),
    join('c', 'c1'),
    line.join('d', () => {
      throw new Error('At once')
    }),
    join('b', 'b2'),
  ])

  expect(begun.map((each) => each.slice(0, 2))).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2'])
  expect(new Set(begun.map((each) => each.slice(2)))).toEqual(new Set([' of 1']))
  expect(outcomes.map(({ status }) => status === 'fulfilled')).toEqual([
    true,
    false,
    true,
    true,
    true,
    false,
    true,
  ])
})

test('what its asker no longer waits for is left out, and of one owner so many wait as the line takes', async () => {
  const line = new Line(2)
  const begun: string[] = []
  const gone = new AbortController()
  const join = (owner: string, name: string, signal?: AbortSignal) =>
    line.join(
      owner,
      async () => {
        begun.push(name)
        await new Promise(setImmediate)
      },
      signal,
    )

  const asked = [
    join('a', 'a1'),
    join('a', 'a2', gone.signal),
    join('a', 'a3'),
    join('a', 'a4'),
    join('b', 'b1'),
  ]
  gone.abort()
  const outcomes = await Promise.allSettled([...asked, join('a', 'a5'), join('a', 'a6', gone.signal)])

  expect(begun).toEqual(['a1', 'a3', 'b1', 'a5'])
  expect(outcomes.map((each) => (each.status === 'rejected' ? each.reason.code : 'done'))).toEqual([
    'done',
    'malformed_request',
    'done',
    'rate_limited',
    'done',
    'done',
    'malformed_request',
  ])
})
