import type { Running } from '../feature'
import { createCourier, type CourierDeps } from './createCourier'

/** Looks for what is due at once and then again and again, until stopped. */
export function startCourier({ lookIntervalMs, ...deps }: CourierDeps & { lookIntervalMs: number }): Running {
  const courier = createCourier(deps)
  const look = () => {
    courier.begin().catch((err: unknown) => {
      deps.log.error({ event: 'hooks.waiting', err })
    })
  }
  look()
  const timer = setInterval(look, lookIntervalMs)
  return {
    stop() {
      clearInterval(timer)
      return courier.stop()
    },
  }
}
