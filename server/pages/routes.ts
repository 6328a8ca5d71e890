import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type Router } from 'express'

/** The address that the page's commands are written with; a server elsewhere shows its own. */
const WRITTEN_URL = 'http://localhost:3000'

export function routePages(
  router: Router,
  { webFolder, publicUrl }: { webFolder: string; publicUrl: () => string },
): void {
  const startPage = readFileSync(join(webFolder, 'index.html'), 'utf8')
  router.get(['/', '/index.html'], (_request, response) => {
    response.type('html').send(startPage.replaceAll(WRITTEN_URL, publicUrl()))
  })
  router.use(express.static(webFolder, { index: false }))
}
