import type { TeamStats } from '../../shared/contract/stats'

const COLUMNS = ['date', 'live', 'leads', 'skipped', 'failed', 'approved', 'dismissed'] as const

/** Dates and numbers only, so that nothing needs quoting. */
export function csvOfDays(days: TeamStats['days']): string {
  return [COLUMNS.join(','), ...days.map((day) => COLUMNS.map((column) => day[column]).join(','))]
    .map((line) => `${line}\r\n`)
    .join('')
}
