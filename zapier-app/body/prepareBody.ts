import type { JsonObject } from '../../shared/fields/field'
import type { CurrentSignal } from '../signals/readSignal'
import { buildBody } from './buildBody'
import { explainNoIdentifier } from './explainNoIdentifier'
import { givenSlots } from './givenSlots'
import { UnusableInput } from './unusableInput'

/** What to send, or why not, in a sentence for the user. */
export type Prepared = { body: JsonObject } | { refusal: string }

/** The body that the inputs make, and the check that it says who it is about. */
export function prepareBody(inputs: Record<string, unknown>, signal: CurrentSignal): Prepared {
  try {
    const body = buildBody(inputs, signal)
    const refusal = explainNoIdentifier({ ...body, signal, given: givenSlots(inputs) })
    return refusal === null ? { body: body.value } : { refusal }
  } catch (error) {
    if (!(error instanceof UnusableInput)) throw error
    return { refusal: error.message }
  }
}
