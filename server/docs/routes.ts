import type { Router } from 'express'
import { docsPage } from './docsPage'
import { makeOpenApi } from './openApi'

export function routeDocs(router: Router, { publicUrl }: { publicUrl: () => string }): void {
  router.get('/api/v1/openapi.json', (_request, response) => {
    response.json(makeOpenApi(publicUrl()))
  })
  router.get('/docs', (_request, response) => {
    response.type('html').send(docsPage(publicUrl()))
  })
}
