import {
  type Bundle,
  type Create,
  createAppTester,
  type PlainInputField,
  type ZObject,
} from 'zapier-platform-core'
import { App } from '../../../zapier-app/index'

const tester = createAppTester(App)

type Inputs = Record<string, unknown>

/** What Zapier knows when it runs a part of the app; every test gives what matters to it. */
export type Run = {
  authData?: Record<string, string>
  inputData?: Inputs
  /** As it was filled in, with references to earlier steps. */
  inputDataRaw?: Record<string, string>
  meta?: Partial<Bundle['meta']>
  /** Where Zapier wants to be notified, and what it kept of the subscription. */
  targetUrl?: string
  subscribeData?: { id: string }
  /** What was posted to that address. */
  cleanedRequest?: unknown
}

type Part<Result> = (z: ZObject, bundle: Bundle) => Result | Promise<Result>

/** Runs a function of the app as the platform does, with the app's own middleware. */
export function runPart<Result>(
  part: Part<Result>,
  { authData = {}, inputData = {}, meta = {}, ...more }: Run,
): Promise<Result> {
  return tester(part, { authData, inputData, meta, ...more })
}

/** All fields of an action, static and dynamic, in the order in which the editor shows them. */
export function listAllFields(action: Create, run: Run): Promise<PlainInputField[]> {
  const fields: unknown = action.operation.inputFields
  return Reflect.apply(tester, undefined, [fields, { inputData: {}, meta: {}, ...run }])
}
