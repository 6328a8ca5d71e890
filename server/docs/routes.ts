import type { Router } from 'express'
import { Page } from '../pages/page'
import { docsPage } from './docsPage'
import { makeOpenApi } from './openApi'

/** Both take milliseconds to make, and are made when somebody asks for the first time. */
export function routeDocs(router: Router, { publicUrl }: { publicUrl: () => string }): void {
  let openApi: Page | undefined
  let docs: Page | undefined
  router.get('/api/v1/openapi.json', (request, response) => {
    openApi ??= new Page(Buffer.from(JSON.stringify(makeOpenApi(publicUrl()))), 'json')
    openApi.send(request, response)
  })
  router.get('/docs', (request, response) => {
    docs ??= new Page(Buffer.from(docsPage(publicUrl())), 'html')
    docs.send(request, response)
  })
}
