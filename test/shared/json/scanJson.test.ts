import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { JsonSyntaxError, readJson } from '../../../shared/json/readJson'
import { startScan } from '../../../shared/json/scanJson'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function makeSink() {
  const ignore = () => undefined
  return {
    openObject: ignore,
    openArray: ignore,
    closeContainer: ignore,
    key: ignore,
    string: ignore,
    number: ignore,
    word: ignore,
  }
}

function failWith(text: string): { error: unknown; sink: WeakRef<object> } {
  const sink = makeSink()
  try {
    startScan(text, sink).advance(Infinity)
  } catch (error) {
    return { error, sink: new WeakRef(sink) }
  }
  throw new Error('The text was accepted')
}

test('an error keeps nothing alive of what was made until it was found', async () => {
  const { error, sink } = failWith('[[[')

  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()

  expect(error).toBeInstanceOf(JsonSyntaxError)
  expect(sink.deref()).toBeUndefined()
})

test('a text is walked in as many steps as its caller likes', () => {
  const scan = startScan('[[1,2],[3,4]]', makeSink())

  const ends = Array.from({ length: 10 }, () => scan.advance(1))

  expect(ends.indexOf(true)).toBe(8)
})

test.each(['1e99', '-1e-99', '999999999999999e99', '1.5E+05', '0.00000000001e-9'])(
  'the number %s with a short exponent is exact',
  (source) => {
    const { leaves, warnings } = readJson(source)

    expect(leaves[0]?.value).toBe(Number(source))
    expect(warnings).toEqual([])
  },
)
