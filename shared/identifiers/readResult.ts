/** A usable, normalised value, or the reason why there is none: words that go on after "the value". */
export type ReadResult = { value: string } | { empty: string }
