export type Usage = { promptTokens: number; completionTokens: number }

/** Why an endpoint gave no text. The first may be otherwise in a while; the rest until somebody changes something. */
export type Trouble =
  | { kind: 'unavailable'; message: string; retryAfterMs: number | null }
  | { kind: 'bad_key'; message: string }
  | { kind: 'out_of_credit'; message: string }
  /** `mayBeText`: another text may be answered. */
  | { kind: 'bad_request'; message: string; mayBeText: boolean }
  /** It was not asked. */
  | { kind: 'calls_used_up'; message: string }

/** What came of asking a model. `cut` and `refused` are answers too, only not ones to use. */
export type Completion =
  | { kind: 'text'; text: string; usage: Usage }
  | { kind: 'cut'; usage: Usage }
  | { kind: 'refused'; usage: Usage }
  | Trouble
