import type { Routes } from './http/createRoutes'
import type { Holding } from './individual'

/** Something that goes on beside the answering of requests. */
export type Worker = {
  /** What the log and the tests call it. */
  name: string
  /** Does now what there is to do, once. */
  run(): Promise<void>
  /** Does it again and again; `stop` lets it end what it is at. */
  start(): Running
}

export type Running = { stop(): Promise<void> }

/**
 * A part of the product as one value. `Others` are the public functions of other features that it names; it is given them
 * once all are made, so two features can need each other.
 */
export type Feature<Others> = {
  /** Makes what must be there before the first request, such as indexes. */
  prepare?: () => Promise<void>
  mount?: (routes: Routes, others: Others) => void
  workers?: (others: Others) => Worker[]
  /** What it holds about people, for those who wish to know, or to be deleted. */
  holdings?: (others: Others) => Holding[]
  /** Takes away what belongs to a deleted signal, in slices; may be asked again. */
  removeSignal?: (signalId: string) => Promise<void>
  /** Takes away what nobody asks for any more, in slices. */
  removeOld?: (now: Date) => Promise<void>
}
