/** Of one of its words a made-up name keeps at least so much. */
const LONG_PART = 4

/** Whether a text is put together of the beginnings of words, in their order, words being left out: "lspolana" of "lesne skolky polana". */
export function isMadeOf(text: string, words: readonly string[]): boolean {
  if (!words.some((word) => word.startsWith(text.charAt(0)))) return false
  const seen = new Set<number>()
  const goOn = (at: number, word: number, hasLong: boolean): boolean => {
    if (at === text.length) return hasLong
    const own = words[word]
    const state = (word * text.length + at) * 2 + Number(hasLong)
    if (own === undefined || seen.has(state)) return false
    seen.add(state)
    for (let length = lengthShared(text, at, own); length > 0; length -= 1)
      if (goOn(at + length, word + 1, hasLong || length >= LONG_PART)) return true
    return goOn(at, word + 1, hasLong)
  }
  return goOn(0, 0, false)
}

function lengthShared(text: string, at: number, word: string): number {
  let length = 0
  while (length < word.length && text[at + length] === word[length]) length += 1
  return length
}
