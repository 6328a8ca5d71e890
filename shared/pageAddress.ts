/** Where a person looks at an entry, below the address of the server. */
export function entryPage({ signalId, id }: { signalId: string; id: string }): string {
  return `/signals/${signalId}/entries/${id}`
}

/** Where a person looks at a lead. */
export function leadPage(leadId: string): string {
  return `/feed/${leadId}`
}
