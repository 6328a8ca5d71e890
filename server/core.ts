import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import {
  BODY_STALL_MS_MAX,
  BODY_TIME_MS_MAX,
  BYTES_IN_FLIGHT_MAX,
  HOOK_WAITS_MAX,
  HOOKS_MAX,
} from '../shared/limits'
import type { ConnectedDatabase } from './database/connect'
import { POST_PATIENCE, type PostPatience } from './outgoing/postTo'
import { lookUp, type LookUp } from './outgoing/resolveAddress'
import type { Settings } from './env'
import type { LeaseStore } from './leases/leaseStore'
import type { Seal } from './secrets/seal'
import type { Traffic } from './traffic'

/** What features stand on; each is given the parts that it names. */
export type Core = {
  database: ConnectedDatabase
  log: Logger
  /** The one clock. */
  now: () => Date
  /** Milliseconds that never jump. */
  elapsedMs: () => number
  /** From 0 to 1, 1 excluded. */
  random: () => number
  seal: Seal
  leases: LeaseStore
  traffic: Traffic
  /** What /metrics shows. */
  registry: Registry
  /** Where the outside reaches this server, without a slash at the end. */
  publicUrl: () => string
  settings: Settings
  limits: Limits
  outgoing: Outgoing
}

export type Limits = {
  /** How long a body may pause, and how long it may take. */
  bodyPatience: { stallMs: number; totalMs: number }
  bytesInFlightMax: number
  /** How often the courier looks for what is due, beside going on as soon as an attempt has ended. */
  courierIntervalMs: number
  /** How many hooks may listen, and how many more may wait for the outcome of one entry. */
  hooksMax: { listening: number; waiting: number }
  /** With less room on the disk of the data somebody is told. */
  diskFreeBytesMin: number
  /** What it costs to try a password. */
  passwordCost: PasswordCost
}

export type PasswordCost = { memoryKib: number; passes: number }

/** How addresses that users name are reached. */
export type Outgoing = {
  lookUp: LookUp
  patience: PostPatience
}

export const LIMITS: Limits = {
  bodyPatience: { stallMs: BODY_STALL_MS_MAX, totalMs: BODY_TIME_MS_MAX },
  bytesInFlightMax: BYTES_IN_FLIGHT_MAX,
  courierIntervalMs: 1_000,
  hooksMax: { listening: HOOKS_MAX, waiting: HOOK_WAITS_MAX },
  diskFreeBytesMin: 512 * 1_048_576,
  // Of what OWASP recommends for argon2id the one with little memory, as a request may take some 32 MB in all; some 25 ms on a small machine.
  passwordCost: { memoryKib: 12_288, passes: 3 },
}

export const OUTGOING: Outgoing = { lookUp, patience: POST_PATIENCE }
