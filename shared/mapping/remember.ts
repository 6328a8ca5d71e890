/** Keeps what was read about something for whoever asks again; what else it is read by must be the same each time. */
export function remember<Key extends object, Rest extends unknown[], Answer>(
  read: (key: Key, ...rest: Rest) => Answer,
): (key: Key, ...rest: Rest) => Answer {
  const known = new WeakMap<Key, { answer: Answer }>()
  return (key, ...rest) => {
    const found = known.get(key)
    if (found) return found.answer
    const answer = read(key, ...rest)
    known.set(key, { answer })
    return answer
  }
}
