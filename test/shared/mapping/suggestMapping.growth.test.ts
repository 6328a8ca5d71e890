import { listFields } from '../../../shared/fields/listFields'
import { readJson } from '../../../shared/json/readJson'
import type { OwnSide } from '../../../shared/mapping/parties/ownSide'
import { suggestMapping } from '../../../shared/mapping/suggestMapping'
import { hostileBodies } from '../../bench/hostileBodies'

const COUNT = 500
/** Twice as much to read, and a little that is read once for all. */
const GROWTH_MAX = 2.6

test.each(Object.entries(hostileBodies))('twice the body is read twice as often: %s', (_, make) => {
  for (const target of ['people', 'companies'] as const) {
    for (const own of [undefined, { name: 'Nordwind', domains: ['b.com'] }]) {
      const once = countReads(make(COUNT), target, own)
      const twice = countReads(make(2 * COUNT), target, own)

      expect(twice / once).toBeLessThan(GROWTH_MAX)
    }
  }
})

/** How many values are read and how many members are taken out of maps, sets and lists while a mapping is suggested. */
function countReads(body: unknown, target: 'people' | 'companies', own?: OwnSide): number {
  let reads = 0
  const { fields } = listFields(readJson(JSON.stringify(body)))
  const counted = fields.map((field) => ({
    ...field,
    get value() {
      reads += 1
      return field.value
    },
  }))
  const members = countMembers()
  suggestMapping({ fields: counted, target, ...(own ? { own } : {}) })
  return reads + members.stop()
}

const watched = [
  [Map.prototype, 'keys'],
  [Map.prototype, 'values'],
  [Map.prototype, 'entries'],
  [Map.prototype, Symbol.iterator],
  [Set.prototype, Symbol.iterator],
] as const

function countMembers(): { stop: () => number } {
  let members = 0
  const restores = watched.map(([owner, method]) => {
    const original: (this: unknown) => Iterator<unknown> = Reflect.get(owner, method)
    Reflect.set(owner, method, function (this: unknown) {
      const iterator = original.call(this)
      const counted = {
        next: () => {
          members += 1
          return iterator.next()
        },
        [Symbol.iterator]: () => counted,
      }
      return counted
    })
    return () => Reflect.set(owner, method, original)
  })
  return {
    stop: () => {
      for (const restore of restores) restore()
      return members
    },
  }
}
