export const sessionTexts = {
  signIn: {
    title: 'Sign in',
    lead: 'To your team’s signals and leads.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    ended: 'Your session has ended',
    endedLead: 'Sign in again to go on where you were. Nothing on the page is lost.',
    byKey: 'Use an API key instead',
    byPassword: 'Use your password instead',
    key: 'API key',
    keyHelp: 'The first start made one in DATA_DIR/api-key. It is kept for as long as this tab is open.',
    forgotten: 'Password forgotten? An owner of the workspace can make you a reset link.',
  },
  setUp: {
    title: 'Set Signalpost up',
    lead: 'You become the owner. Nothing leaves this server.',
    name: 'Your name',
    passwordHelp: 'At least 10 characters.',
    submit: 'Start',
  },
  invitation: {
    title: 'Join your team',
    lead: 'Choose a password, and you are in.',
    submit: 'Join',
  },
} as const
