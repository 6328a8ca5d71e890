import type { Lead } from '../../shared/contract/leads'
import type { Sequence } from '../../shared/contract/sequences'

/** Somebody who may become a lead. */
export type Candidate = {
  /** An id of the directory, or an e-mail's key. */
  key: string
  person: Lead['person']
  company: Lead['company']
  enriched: boolean
  match: Lead['match']
}

/** `keys` are all by which the person is known, absent in data of before; `sequence` is what a model wrote, once it has. */
export type PlannedPerson = Candidate & { leadId: string; keys?: string[]; sequence?: Sequence }

/** The leads that an entry makes: decided and stored before any of them is made. */
export type Plan = {
  userId: string
  /** Of the recipient, as 2026-11-28. */
  day: string
  people: PlannedPerson[]
  context: Lead['context']
  signalVersion: number
  label: string
  /** True where the limit left out contacts that are to come on another day. */
  isPartial: boolean
  madeAt: Date
}
