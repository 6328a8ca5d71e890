import { source } from 'axe-core'
import type { Page } from 'playwright-core'

const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).slice(0, 3).join(' | ')))`

/** What a screen reader or a weak eye would stumble over, as far as a program can tell. */
export async function findAxeProblems(page: Page): Promise<unknown> {
  await page.evaluate(source)
  return page.evaluate(RUN)
}
