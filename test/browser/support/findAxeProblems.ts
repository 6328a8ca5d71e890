import { source } from 'axe-core'
import type { Page } from 'playwright-core'

const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).slice(0, 3).join(' | ')))`

/** What a screen reader or a weak eye would stumble over, as far as a program can tell. */
export async function findAxeProblems(page: Page): Promise<unknown> {
  await page.evaluate(source)
  return page.evaluate(RUN)
}

/** What of it keeps somebody from using the page. */
export async function seriousIn(page: Page): Promise<string[]> {
  await page.evaluate(source)
  const found: { id: string; impact: string; nodes: { html: string }[] }[] = await page.evaluate(
    'axe.run().then(({ violations }) => violations)',
  )
  return found
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)
}
