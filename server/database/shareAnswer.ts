/** Those who ask while an answer is on its way get that one. */
export function shareAnswer<Answer>(ask: () => Promise<Answer>): () => Promise<Answer> {
  let answer: Promise<Answer> | undefined
  return () => {
    answer ??= ask().finally(() => {
      answer = undefined
    })
    return answer
  }
}
