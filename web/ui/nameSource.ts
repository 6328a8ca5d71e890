const NAMES: Record<string, string> = { people_data_labs: 'People Data Labs', hunter: 'Hunter' }

/** Where somebody is known from, as it is called; imports go by the name of their own. */
export function nameSource(source: string): string {
  return NAMES[source] ?? source
}
