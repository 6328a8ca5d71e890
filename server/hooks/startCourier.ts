import { createCourier, type CourierDeps } from './createCourier'

const LOOK_INTERVAL_MS = 1_000

/** Looks for what is due at once and then every second, until stopped. */
export function startCourier({
  lookIntervalMs = LOOK_INTERVAL_MS,
  ...deps
}: CourierDeps & { lookIntervalMs?: number }): { stop(): Promise<void> } {
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
