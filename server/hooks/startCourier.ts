import { createCourier, type CourierDeps } from './createCourier'

const LOOK_INTERVAL_MS = 1_000

/** Looks every second for what is due, until stopped. */
export function startCourier(deps: CourierDeps): { stop(): Promise<void> } {
  const courier = createCourier(deps)
  const timer = setInterval(() => {
    courier.begin().catch((err: unknown) => {
      deps.log.error({ event: 'hooks.waiting', err })
    })
  }, LOOK_INTERVAL_MS)
  return {
    stop() {
      clearInterval(timer)
      return courier.stop()
    },
  }
}
