import { takeViolations } from './watchCommands'

/** Fails the test during which a test app sent the database a command outside the subset. */
function requireSubset(): void {
  const { violations } = takeViolations()
  if (violations.length > 0)
    throw new Error(`Outside the subset of test/support/subset.ts:\n${[...new Set(violations)].join('\n')}`)
}

afterEach(requireSubset)
afterAll(requireSubset)
