import type { Signal } from '../../shared/contract/signals'

/** Who may not change a signal gets no URL of it: a viewer, and a member of a colleague's. */
export function mayWriteSignal({ webhookUrl }: Pick<Signal, 'webhookUrl'>): boolean {
  return webhookUrl !== undefined
}
