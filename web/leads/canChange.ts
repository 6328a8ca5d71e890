import type { Lead, LeadChange } from '../../shared/contract/leads'

/** Whether the server would take it: who is done with is not opened again but by undoing. */
export function canChange({ status: before }: Pick<Lead, 'status'>, { status }: LeadChange): boolean {
  const isOpen = before === 'new' || before === 'approved'
  if (status === 'approved') return before === 'new'
  if (status === 'contacted') return before === 'approved'
  return isOpen
}
