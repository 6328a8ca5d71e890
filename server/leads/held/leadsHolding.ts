import type { Sequence } from '../../../shared/contract/sequences'
import { exclusionKeyOf } from '../../../shared/matching/exclusionKeys'
import type { Held, Holding, Individual, Slice, SliceRead } from '../../individual'
import { type Mentions, mentionsOf } from '../../payload/mentions'
import type { LeadLookUpStore } from '../leadLookUpStore'
import type { LeadStore, StoredLead } from '../leadStore'
import { presentLead } from '../presentLead'
import type { HeldLeadStore } from './heldLeadStore'

export type LeadsHoldingDeps = {
  held: HeldLeadStore
  leads: Pick<LeadStore, 'listOfPeople' | 'findMany' | 'update'>
  lookUps: Pick<LeadLookUpStore, 'find' | 'remove'>
  now: () => Date
}

const READ_AT_ONCE = 200

/** Leads that are about somebody, and those of others whose texts hold the address. */
export function leadsHolding(deps: LeadsHoldingDeps): Holding {
  return {
    part: 'leads',
    async *find(individual) {
      for (const lead of await findLeadsOf(deps, individual)) yield describe(deps, lead)
    },
    async remove(individual) {
      const found = await findLeadsOf(deps, individual)
      await buryLeads(deps, found)
      const keys = peopleKeysOf(individual)
      await deps.held.removeDismissals({ keys })
      await deps.held.removeFromChanges({ keys })
      return found.length
    },
    read: (slice) => readLeads(deps, slice),
  }
}

/** By who they are, and by the e-mail. */
export async function findLeadsOf(
  { leads, lookUps }: Pick<LeadsHoldingDeps, 'leads' | 'lookUps'>,
  individual: Individual,
): Promise<StoredLead[]> {
  const byPerson = await leads.listOfPeople(peopleKeysOf(individual), {})
  const ids: string[] = []
  for (const email of individual.emails) for await (const found of lookUps.find(email)) ids.push(...found)
  const byEmail = (await leads.findMany(ids)).filter((lead) => isAbout(lead, individual))
  return [...new Map([...byPerson, ...byEmail].map((lead) => [lead._id, lead])).values()]
}

/** With what they are found by; empty ones keep their places, so that nobody makes them anew. */
export async function buryLeads(
  { held, lookUps, now }: Pick<LeadsHoldingDeps, 'held' | 'lookUps' | 'now'>,
  leads: readonly StoredLead[],
): Promise<void> {
  if (leads.length === 0) return
  await lookUps.remove(leads)
  await held.bury(
    leads.map(({ _id }) => _id),
    now(),
  )
}

async function readLeads(deps: LeadsHoldingDeps, slice: Slice): Promise<SliceRead> {
  const { individual, after, isDeleting } = slice
  const mentions = mentionsOf(individual)
  const rows = await deps.held.listBehind(after ?? '', READ_AT_ONCE)
  const about = rows.filter((lead) => isAbout(lead, individual))
  const others = rows.filter((lead) => !about.includes(lead) && mentions.areInText(textsOf(lead)))
  if (isDeleting) {
    await buryLeads(deps, about)
    for (const lead of others) await blankLead(deps, lead, mentions)
  }
  const held = [
    ...about.map((lead) => describe(deps, lead)),
    ...others.map((lead) => describeMention(lead, mentions)),
  ]
  return { held, after: rows.length < READ_AT_ONCE ? null : (rows.at(-1)?._id ?? null) }
}

/** Also where somebody changes it at the same time: then as it is by now. */
async function blankLead({ leads }: Pick<LeadsHoldingDeps, 'leads'>, found: StoredLead, mentions: Mentions) {
  for (let lead: StoredLead | undefined = found; lead !== undefined;) {
    if (await leads.update(lead, blank(lead, mentions))) return
    ;[lead] = await leads.findMany([found._id])
  }
}

function isAbout({ personKey, person }: StoredLead, individual: Individual): boolean {
  const { email, linkedinUrl } = person
  const keys = [
    exclusionKeyOf({ email: email ?? '' }),
    exclusionKeyOf({ linkedinUrl: linkedinUrl ?? '' }),
    personKey,
  ]
  return keys.some((key) => key !== null && peopleKeysOf(individual).includes(key))
}

function peopleKeysOf({ keys, personIds }: Individual): string[] {
  return [...keys, ...personIds]
}

/** What others' leads say in texts that came with an entry or were written of it. */
function textsOf({ context, sequence, replaced }: StoredLead): string {
  const steps = [sequence, replaced].map((each) => [each?.steps, each?.generatedSteps])
  return JSON.stringify([context, steps])
}

function blank({ context, sequence, replaced }: StoredLead, { blankText }: Mentions): Partial<StoredLead> {
  const blankStep = <Step extends { subject: string; body: string }>(step: Step): Step => ({
    ...step,
    subject: blankText(step.subject),
    body: blankText(step.body),
  })
  const blankSequence = (written: Sequence): Sequence => ({
    ...written,
    steps: written.steps.map(blankStep),
    ...(written.generatedSteps && { generatedSteps: written.generatedSteps.map(blankStep) }),
  })
  return {
    context: context.map((field) => ({
      ...field,
      value: typeof field.value === 'string' ? blankText(field.value) : field.value,
    })),
    sequence: sequence && blankSequence(sequence),
    ...(replaced && { replaced: blankSequence(replaced) }),
  }
}

function describe({ now }: Pick<LeadsHoldingDeps, 'now'>, lead: StoredLead): Held {
  const { replaced } = lead
  const data = { ...presentLead(lead, now()), ...(replaced && { replacedSequence: replaced }) }
  return { kind: 'leads', id: lead._id, data }
}

function describeMention(lead: StoredLead, { areInText }: Mentions): Held {
  const { _id: id, context, sequence, replaced } = lead
  const named = context.filter(({ value }) => areInText(String(value)))
  const steps = [...(sequence?.steps ?? []), ...(replaced?.steps ?? [])].filter(({ subject, body }) =>
    areInText(`${subject}\n${body}`),
  )
  return { kind: 'mentions', id, data: { context: named, steps } }
}
