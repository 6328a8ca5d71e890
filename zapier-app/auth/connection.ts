import { z as schema } from 'zod'
import { Me } from '../../shared/contract/me'

/** What the app reads of `GET /me`. Scopes are any text: a newer server may know more of them than this app. */
export const Connection = schema.object({
  workspace: Me.shape.workspace,
  user: Me.shape.user.pick({ id: true, name: true }),
  key: schema.object({ scopes: schema.array(schema.string()) }),
})
