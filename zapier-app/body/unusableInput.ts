/** What the user filled in cannot be sent; the message is one sentence for them. */
export class UnusableInput extends Error {
  override readonly name = 'UnusableInput'
}
