import type { Router } from 'express'
import { Page } from '../pages/page'
import { makeOpenApi } from './openApi'

/** It takes milliseconds to make, and is made when somebody asks for the first time. */
export function routeDocs(router: Router, { publicUrl }: { publicUrl: () => string }): void {
  let openApi: Page | undefined
  router.get('/api/v1/openapi.json', (request, response) => {
    openApi ??= new Page(Buffer.from(JSON.stringify(makeOpenApi(publicUrl()))), 'json')
    openApi.send(request, response)
  })
}
