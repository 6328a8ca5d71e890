/** Keeps what a pure function makes of a text, for texts that come again with every lead. Forgets all when it is full. */
export function remember<Value>(make: (text: string) => Value, entriesMax: number): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = make(text)
    if (known.size >= entriesMax) known.clear()
    known.set(text, value)
    return value
  }
}
