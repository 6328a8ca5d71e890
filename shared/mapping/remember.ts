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

/** Texts longer than this hardly come again. */
const KEPT_LENGTH_MAX = 60
const KEPT_MAX = 5_000

/** Keeps what was read in a text for whoever asks again, as the same keys and names come again and again; `kept` stays small. */
export function recall<Answer>(kept: Map<string, Answer>, text: string, read: () => Answer): Answer {
  const known = kept.get(text)
  if (known !== undefined) return known
  const answer = read()
  if (text.length <= KEPT_LENGTH_MAX) {
    if (kept.size >= KEPT_MAX) kept.clear()
    kept.set(text, answer)
  }
  return answer
}
