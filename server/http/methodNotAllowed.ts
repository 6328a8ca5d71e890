import { AppError } from '../../shared/errors'

/** `allow` is what the `Allow` header of the answer says, which every 405 must have (RFC 9110, section 15.5.6). */
export function methodNotAllowed(method: string, { allow, hint }: { allow: string; hint: string }): AppError {
  return new AppError('method_not_allowed', `${method} is not for this address.`, {
    hint,
    details: { allow },
  })
}
