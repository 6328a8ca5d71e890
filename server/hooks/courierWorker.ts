import type { Running, Worker } from '../feature'
import { createCourier, type CourierDeps } from './createCourier'

type Deps = CourierDeps & { lookIntervalMs: number }

export function courierWorker(deps: Deps): Worker {
  return {
    name: 'courier',
    run: () => createCourier(deps).deliverDue(),
    start: () => startCourier(deps),
  }
}

/** Looks for what is due at once and then again and again, until stopped. */
function startCourier({ lookIntervalMs, ...deps }: Deps): Running {
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
