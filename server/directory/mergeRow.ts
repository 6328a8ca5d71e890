/** What a row says anew: an empty column says nothing, and takes nothing away. */
export function changesOf<Facts extends object>(facts: Facts): Partial<Facts> {
  const told: Partial<Facts> = { ...facts }
  for (const [name, value] of Object.entries(facts)) if (value === null) Reflect.deleteProperty(told, name)
  return told
}

export function isChanged(known: object, change: object): boolean {
  const values = new Map<string, unknown>(Object.entries(known))
  return Object.entries(change).some(([name, value]) => values.get(name) !== value)
}
