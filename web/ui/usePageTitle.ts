import { useEffect } from 'react'

/** Long enough for the picture that the title belongs to. */
const AFTER_PICTURE_MS = 50

/** Names the page, once it is drawn: a browser may take longer over a title than over all that the page changes. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = `${title} · Signalpost`
    }, AFTER_PICTURE_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [title])
}
