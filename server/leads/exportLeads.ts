import { csvLine } from '../../shared/csvLine'
import { SEQUENCE_STEPS_MAX } from '../../shared/limits'
import type { StoredLead } from './leadStore'

const COLUMNS: { name: string; of: (lead: StoredLead) => string | null | undefined }[] = [
  { name: 'id', of: ({ _id }) => _id },
  { name: 'created_at', of: ({ createdAt }) => createdAt.toISOString() },
  { name: 'label', of: ({ label }) => label },
  { name: 'status', of: ({ status }) => status },
  { name: 'dismiss_reason', of: ({ dismissReason }) => dismissReason },
  { name: 'full_name', of: ({ person }) => person.fullName },
  { name: 'first_name', of: ({ person }) => person.firstName },
  { name: 'last_name', of: ({ person }) => person.lastName },
  { name: 'title', of: ({ person }) => person.title },
  { name: 'email', of: ({ person }) => person.email },
  { name: 'linkedin_url', of: ({ person }) => person.linkedinUrl },
  { name: 'location', of: ({ person }) => person.location },
  { name: 'company_name', of: ({ company }) => company?.name },
  { name: 'company_domain', of: ({ company }) => company?.domain },
  { name: 'entry_id', of: ({ entryId }) => entryId },
  { name: 'signal_id', of: ({ signalId }) => signalId },
]

/** The header of the CSV file, and a line a lead; steps of the sequence follow as subject and body each. */
export function csvHeader(): string {
  const steps = Array.from({ length: SEQUENCE_STEPS_MAX }, (_, index) => [
    `step_${index + 1}_subject`,
    `step_${index + 1}_body`,
  ])
  return csvLine([...COLUMNS.map(({ name }) => name), ...steps.flat()])
}

export function csvOfLead(lead: StoredLead): string {
  const steps = Array.from({ length: SEQUENCE_STEPS_MAX }, (_, index) => {
    const step = lead.sequence?.steps[index]
    return [step?.subject, step?.body]
  })
  return csvLine([...COLUMNS.map(({ of }) => of(lead)), ...steps.flat()])
}
