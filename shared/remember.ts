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
    const value = make(text)
    if (text.length > lengthMax) return value
    if (known.size >= entriesMax) known.clear()
    known.set(text, value)
    return value
  }
}
