import type { Identifiers } from '../../shared/identifiers/deriveIdentifiers'
import type { Target } from '../../shared/identifiers/slots'
import type { Seniority } from '../../shared/matching/titles/levels'

/** People and companies as the directory takes them: columns of its imports, with what the provider knows. */
export type Row = Record<string, string>
export type FoundPerson = { person: Row; company: Row | null }
export type FoundCompany = { company: Row; people: Row[] }

/**
 * What came of asking. Only the first two are about whom was asked for. The others are about the provider; what it did not answer
 * (`isUnanswered`), or not as it says it does, may lie in the question too.
 */
export type ProviderAnswer<Found> =
  | { kind: 'match'; found: Found }
  | { kind: 'no_match' }
  | { kind: 'retry_at'; afterMs: number; message: string; isUnanswered?: true }
  | { kind: 'out_of_credit'; message: string }
  | { kind: 'bad_key'; message: string }
  | { kind: 'invalid_answer'; message: string }

export type ProviderSettings = {
  apiKey: string
  /** From 1 to 10: how sure the provider has to be. */
  minLikelihood: number
}

/** One who knows people and companies. `spend` takes a call off today's before it is made; false: there is none left. */
export type Provider = {
  name: string
  findPerson: (asked: Omit<Asked, 'seniorities'>) => Promise<ProviderAnswer<FoundPerson>>
  /** With some of the people who work there. */
  findCompany: (asked: Asked) => Promise<ProviderAnswer<FoundCompany>>
  /** Whether it answers to the key, without paying for anybody. */
  test: (settings: ProviderSettings) => Promise<ProviderAnswer<unknown>>
}

/** Who is looked for. */
export type Sought = {
  target: Target
  identifiers: Identifiers
  /** Which of a company's people are wanted; none: those whom one would write to. */
  seniorities: readonly Seniority[]
}

export type Asked = Omit<Sought, 'target'> & {
  settings: ProviderSettings
  spend: () => Promise<boolean>
}

const UNTIL_TOMORROW_LOOK_MS = 1_800_000

/** There may be more tomorrow, or when somebody raises the bound. */
export const CALLS_USED_UP = {
  kind: 'retry_at',
  afterMs: UNTIL_TOMORROW_LOOK_MS,
  message: "Today's calls are used up.",
} as const
