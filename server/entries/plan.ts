import type { Lead } from '../../shared/contract/leads'

/** Somebody who may become a lead. */
export type Candidate = {
  /** An id of the directory, or an e-mail's key. */
  key: string
  person: Lead['person']
  company: Lead['company']
  enriched: boolean
  match: Lead['match']
}

/** The leads that an entry makes: decided and stored before any of them is made. */
export type Plan = {
  userId: string
  /** Of the recipient, as 2026-11-28. */
  day: string
  people: (Candidate & { leadId: string })[]
  context: Lead['context']
  signalVersion: number
  label: string
  /** True where the limit left out contacts that are to come on another day. */
  isPartial: boolean
  madeAt: Date
}
