/**
 * Keeps what a pure function makes of a text, for texts that come again and again. Forgets all when it is full; a text
 * longer than `lengthMax` is worked out each time.
 */
export function remember<Value>(
  make: (text: string) => Value,
  entriesMax: number,
  lengthMax = Infinity,
): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    if (text.length > lengthMax) return make(text)
    // What was cut out of a larger text keeps all of that alive, a megabyte for a name; a copy does not.
    const own = structuredClone(text)
    const value = make(own)
    if (known.size >= entriesMax) known.clear()
    known.set(own, value)
    return value
  }
}
