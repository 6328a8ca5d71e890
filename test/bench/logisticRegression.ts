export type Example = { features: number[]; isRight: boolean }

const EPOCHS = 400
const RATE = 0.5
/** Strong enough that a feature seen in a handful of payloads decides nothing. */
const PENALTY = 0.002

/** The weights of a logistic model with a quadratic penalty, by gradient descent over all examples. */
export function fit(examples: readonly Example[]): number[] {
  const weights = new Array<number>(examples[0]?.features.length ?? 0).fill(0)
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const gradient = weights.map((weight) => weight * PENALTY)
    for (const { features, isRight } of examples) {
      const error = (predict(weights, features) - Number(isRight)) / examples.length
      for (const [index, value] of features.entries())
        gradient[index] = (gradient[index] ?? 0) + error * value
    }
    for (const [index, slope] of gradient.entries()) weights[index] = (weights[index] ?? 0) - RATE * slope
  }
  return weights
}

export function predict(weights: readonly number[], features: readonly number[]): number {
  let sum = 0
  for (const [index, value] of features.entries()) sum += value * (weights[index] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
