import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { remember } from '../../shared/remember'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

test('what is made of a text is made once, until there are too many, and each time of one that is too long', () => {
  const made: string[] = []
  const lengthOf = remember(
    (text) => {
      made.push(text)
      return text.length
    },
    2,
    5,
  )

  const lengths = ['a', 'a', 'bb', 'a', 'ccc', 'a', 'longer', 'longer'].map(lengthOf)

  expect(lengths).toEqual([1, 1, 2, 1, 3, 1, 6, 6])
  expect(made).toEqual(['a', 'bb', 'ccc', 'a', 'longer', 'longer'])
})

test('a name that is remembered does not keep the body alive that it was cut out of', () => {
  const firstWordOf = remember((text) => text.split(' ')[0] ?? '', 100)
  collectGarbage()
  const before = process.memoryUsage().heapUsed

  for (let index = 0; index < 60; index += 1) {
    const body = JSON.stringify({ name: `Wollstonecraft-Lovelace ${index}`, filler: 'abc'.repeat(340_000) })
    firstWordOf(body.slice(9, 35))
  }
  collectGarbage()
  const after = process.memoryUsage().heapUsed

  expect(firstWordOf('Ada Lovelace')).toBe('Ada')
  expect(after - before).toBeLessThan(20_000_000)
})
