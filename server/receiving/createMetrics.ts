import { Counter, Gauge, Histogram, type Registry } from 'prom-client'

/** What one group commit did. */
export type GroupFigures = { entries: number; bytes: number; lookUpMs: number; commitMs: number }

export type Metrics = {
  countAnswer(status: number): void
  countRefusal(code: string): void
  observeGroup(figures: GroupFigures): void
}

const GROUP_SIZES = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024]
const SECONDS = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064, 0.128, 0.256, 0.512, 1.024, 2.048]

/** The figures of receiving. Labels are statuses and error codes only: no token, no address, no signal. */
export function createMetrics(registry: Registry, bytesInFlight: () => number): Metrics {
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name, help, labelNames, registers: [registry] })
  const histogram = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers: [registry] })

  const requests = counter('signalpost_requests_total', 'Requests that brought entries, by status', [
    'status',
  ])
  const refused = counter('signalpost_refused_total', 'Those refused, by the code of the error', ['code'])
  const stored = counter('signalpost_entries_total', 'Entries put on disk')
  const bytes = counter('signalpost_entry_bytes_total', 'Bytes of those entries')
  const size = histogram('signalpost_group_entries', 'Entries stored in one commit', GROUP_SIZES)
  const lookUp = histogram('signalpost_look_up_seconds', 'Finding the signals of a group', SECONDS)
  const commit = histogram('signalpost_commit_seconds', 'Putting a group on disk', SECONDS)
  gaugeOf(registry, bytesInFlight)
  return {
    countAnswer: (status) => {
      requests.inc({ status })
    },
    countRefusal: (code) => {
      refused.inc({ code })
    },
    observeGroup: (figures) => {
      stored.inc(figures.entries)
      bytes.inc(figures.bytes)
      size.observe(figures.entries)
      lookUp.observe(figures.lookUpMs / 1_000)
      commit.observe(figures.commitMs / 1_000)
    },
  }
}

function gaugeOf(registry: Registry, bytesInFlight: () => number): void {
  new Gauge({
    name: 'signalpost_bytes_in_flight',
    help: 'Bytes that requests under way hold',
    registers: [registry],
    collect() {
      this.set(bytesInFlight())
    },
  })
}
