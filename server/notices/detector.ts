import type { NoticeKind } from '../../shared/contract/notices'

/** Something to look at, as it is now. */
export type Finding = {
  signalId: string | null
  /** Tells it from others of its kind, where the signal does not. */
  of?: string
  text: string
}

/** Looks for one kind of thing; what it no longer finds has passed. */
export type Detector = { kind: NoticeKind; find: () => Promise<Finding[]> }

/** What came to a signal in a quarter of an hour. */
export type Quarter = { at: Date; live?: number; refused?: number }

/** What detectors ask of a signal. */
export type WatchedSignal = { _id: string; name: string }
