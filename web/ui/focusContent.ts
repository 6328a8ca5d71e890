/** For the focus that would go with what is about to go: to what stands for it, or else to where the page's content begins. */
export function focusContent(element: HTMLElement | null = document.getElementById('content')): void {
  ;(element ?? document.getElementById('content'))?.focus({ preventScroll: true })
}
