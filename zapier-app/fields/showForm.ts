import type { Bundle, PlainInputField, ZObject } from 'zapier-platform-core'
import { requestOf } from '../../shared/client/requestOf'
import { readSignalId } from '../bundle/readSignalId'
import { callApi } from '../http/callApi'
import { problemOfError } from '../http/problemOfError'
import { OfferedFields } from '../signals/offeredFields'

/** What a form shows of a signal, and what where its fields are not known, for the reason that is given. */
type Form = {
  known: (offered: OfferedFields) => PlainInputField[]
  unknown: (why: string) => PlainInputField[]
}

/**
 * The form for the chosen signal. Whatever keeps its fields from being read is said in the form itself, beside a field
 * that works without them: a form that fails to load loses what its user has filled in.
 */
export async function showForm(
  z: ZObject,
  bundle: Bundle,
  { known, unknown }: Form,
): Promise<PlainInputField[]> {
  const chosen = readSignalId(bundle)
  if (chosen.kind === 'none') return []
  if (chosen.kind === 'reference') {
    return unknown('The signal comes from an earlier step, so its own fields are not known here.')
  }
  try {
    const request = requestOf('listInputFields', { params: { signalId: chosen.signalId } })
    return known(await callApi(z, { request, answer: OfferedFields }))
  } catch (error) {
    const problem = isForPlatform(error) ? null : problemOfError(error)
    if (problem === null) throw error
    return unknown(`The fields of this signal cannot be shown. ${problem.message}`)
  }
}

/** Zapier itself acts on these: it asks for a new key, or waits and tries again. */
function isForPlatform(error: unknown): boolean {
  return !(error instanceof Error) || error.name === 'ExpiredAuthError' || error.name === 'ThrottledError'
}
