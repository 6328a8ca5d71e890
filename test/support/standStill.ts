import { once } from 'node:events'

/** A method of a store after which, or before which, whoever calls it stands still once until it is told to go on. */
export type Place = { store: object; method: string; when: 'before' | 'after' }

type Method = (this: unknown, ...args: unknown[]) => unknown

/** The method as it is now, to be called on any store of its kind. */
export function methodOf(store: object, method: string): Method {
  const found: unknown = Reflect.get(store, method)
  if (typeof found !== 'function') throw new Error(`There is no ${method}`)
  return function (this: unknown, ...args) {
    return Reflect.apply(found, this, args)
  }
}

/** Lets the next caller of the method stand still there; `reached` tells when it does. */
export function standStill({ store, method, when }: Place): { reached: Promise<void>; goOn: () => void } {
  const original = methodOf(store, method)
  const gate = new AbortController()
  const reached = new AbortController()
  let isFirst = true
  Reflect.set(store, method, async function (this: unknown, ...args: unknown[]): Promise<unknown> {
    const isHere = isFirst
    isFirst = false
    const stop = async () => {
      const isOpen = once(gate.signal, 'abort')
      reached.abort()
      await isOpen
    }
    if (isHere && when === 'before') await stop()
    const answer = await original.apply(this, args)
    if (isHere && when === 'after') await stop()
    return answer
  })
  return {
    reached: once(reached.signal, 'abort').then(() => undefined),
    goOn() {
      Reflect.set(store, method, original)
      gate.abort()
    },
  }
}
