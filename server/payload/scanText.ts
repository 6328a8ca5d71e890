import { JsonSyntaxError } from '../../shared/json/readJson'
import { type JsonSink, startScan } from '../../shared/json/scanJson'
import { describeSyntaxError } from './describeSyntaxError'
import { loopShare } from './loopShare'

/** These take some microseconds. */
export const TOKENS_PER_STEP = 100

/** Walks a JSON text until its end, or until it is enough. Nothing is built, so any text costs little but time. */
export async function scanText(text: string, sink: JsonSink, isEnough = () => false): Promise<void> {
  const scan = startScan(text, sink)
  try {
    while (!scan.advance(TOKENS_PER_STEP) && !isEnough()) if (loopShare.isUsedUp()) await loopShare.renew()
  } catch (error) {
    throw error instanceof JsonSyntaxError ? describeSyntaxError(text, error) : error
  }
}
