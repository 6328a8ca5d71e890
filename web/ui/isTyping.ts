/** A letter there is a letter; menus and dialogs have keys of their own. */
export function isTyping({ target }: { target: EventTarget | null }): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.closest('input:not([type=checkbox]), textarea, select, [role=dialog], [role=menu]') !== null
}
