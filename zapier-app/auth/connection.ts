import { z as schema } from 'zod'
import { Me } from '../../shared/contract/me'

/** What the app reads of `GET /me`. Not every server says its version. */
export const Connection = schema.object({
  version: schema.string().optional(),
  workspace: Me.shape.workspace,
  user: Me.shape.user.pick({ id: true, name: true }),
})
