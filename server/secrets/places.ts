/**
 * Where each kind of sealed text is at home. It is sealed together with the name of its place, so that whoever can write into the
 * database cannot have one shown or sent in place of another.
 */
export const placeOf = {
  webhookToken: (signalId: string) => `signals/token/${signalId}`,
  hookSecret: (hookId: string) => `hooks/secret/${hookId}`,
  outsideKey: 'workspace/keys',
  linkWish: 'link wish',
  oidcAttempt: 'oidc attempt',
  ownNotification: 'own notification',
  forgottenKey: 'forgotten/key',
  privacyRequest: (requestId: string) => `privacy/request/${requestId}`,
} as const
