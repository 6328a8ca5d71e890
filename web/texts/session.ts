export const sessionTexts = {
  signIn: {
    title: 'Sign in',
    lead: 'To your team’s signals and leads.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    byIssuer: (name: string) => `Sign in with ${name}`,
    notInvited:
      'You are not invited to this workspace, or your address is not verified. Ask an owner of the workspace.',
    failed: 'The sign-in did not work out. Try again.',
    ended: 'Your session has ended',
    endedLead: 'Sign in again to go on where you were. Nothing on the page is lost.',
    forgotten: 'Password forgotten? An owner of the workspace can make you a reset link.',
  },
  setUp: {
    title: 'Set Signalpost up',
    lead: 'You become the owner of this workspace. Everything stays on this server.',
    leadWithoutCode:
      'Open the link that the server printed at its first start, or type the code behind its “setup=”. On the server, npm run signalpost -- setup-link prints a new one.',
    code: 'Set-up code',
    name: 'Your name',
    submit: 'Start',
  },
  join: {
    title: 'Join your team',
    lead: 'You were invited to this workspace. Say who you are, and choose a password.',
    submit: 'Join',
    leave: 'Go on without this link',
  },
  reset: {
    title: 'Set a new password',
    lead: 'You are signed in with it then, and signed out everywhere else.',
    submit: 'Set the password',
  },
} as const
