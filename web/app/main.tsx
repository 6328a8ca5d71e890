import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/inter/wght.css'
import './main.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askOnLeaving } from '../api/leaving'
import { queryClient } from '../api/queryClient'
import { readJoinLink } from '../session/joinLink'
import { LazyPart } from '../ui/LazyPart'
import { App } from './App'
import { loadScreen, readyScreen } from './router'
import { theme } from './theme'

// What is told before it is there, waits.
const Notes = lazy(() => import('./Notes').then((loaded) => ({ default: loaded.Notes })))

/** By what the server lets this page bring style elements; the locking of the scroll bar asks for it under the second name. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
Object.assign(window, { __webpack_nonce__: nonce })

askOnLeaving()

/** So long nobody misses anything on the screen. */
const PATIENCE_MS = 300

// A link comes before the screen: to make the screen ready leads elsewhere, and the secret of the link would be lost on the way.
if (readJoinLink(window.location.hash)) draw()
else void readyInTime().then(draw)

async function readyInTime(): Promise<void> {
  loadScreen()
  await Promise.race([
    readyScreen().catch(() => undefined),
    new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS)
    }),
  ])
}

/** Once, with what is there by then: drawing first a frame, then a skeleton, then the screen takes three times as long. */
function draw(): void {
  const root = document.getElementById('root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queryClient}>
          <App />
          <LazyPart isAside>
            <Notes />
          </LazyPart>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
