/** Every way a request can fail, with the HTTP status it is answered with. The codes are part of the API. */
export const statusOf = {
  empty_body: 400,
  malformed_json: 400,
  malformed_body: 400,
  not_an_object: 400,
  not_an_array: 400,
  invalid_characters: 400,
  malformed_request: 400,
  unauthorized: 401,
  wrong_credentials: 401,
  forbidden: 403,
  wrong_origin: 403,
  wrong_code: 403,
  sign_in_failed: 403,
  not_invited: 403,
  not_found: 404,
  webhook_not_found: 404,
  signal_not_found: 404,
  entry_not_found: 404,
  hook_not_found: 404,
  notice_not_found: 404,
  person_not_found: 404,
  company_not_found: 404,
  exclusion_not_found: 404,
  contacted_not_found: 404,
  lead_not_found: 404,
  change_not_found: 404,
  run_not_found: 404,
  user_not_found: 404,
  api_key_not_found: 404,
  session_not_found: 404,
  invitation_not_found: 404,
  link_not_found: 404,
  demo_not_found: 404,
  method_not_allowed: 405,
  request_timeout: 408,
  wrong_state: 409,
  changed_meanwhile: 409,
  nothing_received: 409,
  too_late: 409,
  not_empty: 409,
  user_exists: 409,
  already_set_up: 409,
  too_many_hooks: 409,
  too_many_waiting: 409,
  too_many_api_keys: 409,
  bytes_removed: 410,
  own_notification: 410,
  payload_too_large: 413,
  unsupported_charset: 415,
  unsupported_encoding: 415,
  invalid_request: 422,
  weak_password: 422,
  mapping_incomplete: 422,
  mapping_unseen: 422,
  address_refused: 422,
  idempotency_key_reused: 422,
  rate_limited: 429,
  headers_too_large: 431,
  internal: 500,
  model_unavailable: 502,
  unavailable: 503,
  overloaded: 503,
} as const

export type ErrorCode = keyof typeof statusOf

/** `hint` says what to do, `details` holds facts for programs; both are safe to show to whoever asked. */
export type ErrorExtras = {
  hint?: string
  details?: Record<string, unknown>
  cause?: unknown
  /** Where a call answers with another status than its code has elsewhere. */
  status?: number
}

/** The one error type: a stable code and a message that is safe to show. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly hint: string | undefined
  readonly details: Record<string, unknown> | undefined
  readonly status: number

  constructor(code: ErrorCode, message: string, { hint, details, cause, status }: ErrorExtras = {}) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.hint = hint
    this.details = details
    this.status = status ?? statusOf[code]
  }

  /** The body of every error answer. */
  toBody(): ErrorBody {
    return {
      status: this.status,
      error: {
        code: this.code,
        message: this.message,
        ...(this.hint === undefined ? {} : { hint: this.hint }),
        ...(this.details === undefined ? {} : { details: this.details }),
      },
    }
  }
}

export type ErrorBody = {
  status: number
  error: { code: ErrorCode; message: string; hint?: string; details?: Record<string, unknown> }
}
