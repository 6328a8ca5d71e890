import { type Bundle, createAppTester, type ZObject } from 'zapier-platform-core'
import { App } from '../../../zapier-app/index'

const tester = createAppTester(App)

type Inputs = Record<string, unknown>

/** What Zapier knows when it runs a part of the app; every test gives what matters to it. */
export type Run = { authData?: Record<string, string>; inputData?: Inputs; meta?: Partial<Bundle['meta']> }

type Part<Result> = (z: ZObject, bundle: Bundle) => Result | Promise<Result>

/** Runs a function of the app as the platform does, with the app's own middleware. */
export function runPart<Result>(
  part: Part<Result>,
  { authData = {}, inputData = {}, meta = {} }: Run,
): Promise<Result> {
  return tester(part, { authData, inputData, meta })
}
