import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@fontsource-variable/inter/wght.css'
import './main.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { queryClient } from '../api/queryClient'
import { App } from './App'
import { theme } from './theme'

// What is told before it is there, waits.
const Notifications = lazy(() =>
  import('@mantine/notifications').then((loaded) => ({ default: loaded.Notifications })),
)

/** By what the server lets this page bring style elements; the locking of the scroll bar asks for it under the second name. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
Object.assign(window, { __webpack_nonce__: nonce })

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
        <QueryClientProvider client={queryClient}>
          <App />
          <Suspense>
            <Notifications position="bottom-right" limit={3} />
          </Suspense>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
