import type { StepTemplate } from '../../shared/contract/sequences'

const seconds = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const example: StepTemplate = {
  channel: 'email',
  delayDays: 0,
  subject: '{% if company.name %}A question for {{ company.name }}{% else %}A question{% endif %}',
  body:
    '{% if person.firstName %}Hi {{ person.firstName }},{% else %}Hello,{% endif %}\n\n' +
    '{% if context[0] %}You told us this: {{ context[0].value }}.{% else %}I have a question for you.{% endif %}\n\n' +
    'Would a short call help?\n\n{{ sender.name }}',
}

export const accountTexts = {
  profile: {
    text: 'How others see you, and when your day begins.',
    name: 'Your name',
    timeZone: 'Time zone',
    timeZoneHelp: 'The daily limit starts anew at midnight there.',
    save: 'Save',
    saved: 'Saved',
    password: 'Password',
    current: 'The password you have',
    new: 'The new one',
    passwordHelp: 'At least 12 characters. You are signed out everywhere else.',
    changePassword: 'Change the password',
    passwordSaved: 'The password is changed.',
  },
  people: {
    title: 'People',
    text: 'Who works here.',
    textForOwners:
      'Who works here, and what each may do: an owner everything, a member what is their own, a viewer nothing but look.',
    invite: 'Invite somebody',
    email: 'E-mail',
    role: 'Role',
    roles: { owner: 'Owner', member: 'Member', viewer: 'Viewer' },
    giveRole: { owner: 'Make an owner', member: 'Make a member', viewer: 'Make a viewer' },
    makeLink: 'Make a link',
    invited: (email: string) =>
      `Hand this link to ${email}: it works once, for a week, and is not shown again.`,
    copyLink: 'Copy the link',
    expires: 'ends',
    withdraw: 'Withdraw',
    you: 'You',
    inactive: 'Deactivated',
    noEmail: 'No e-mail: cannot sign in',
    limit: 'Leads a day',
    aDay: 'leads a day',
    leadsADay: (n: number) => `${n.toLocaleString()} leads a day`,
    resetLink: 'Reset link',
    resetMade: (name: string) =>
      `Hand this link to ${name}: it sets a new password, works once, for a day, and is not shown again.`,
    deactivate: 'Deactivate',
    deactivateSure: 'End sessions and keys, take over the signals',
    activate: 'Activate',
  },
  audit: {
    text: 'Who did what here. Nothing of what was sent, and no secrets.',
    actor: 'Person',
    anybody: 'Anybody',
    nobody: 'Nobody known',
    anyAction: 'Any action',
    only: 'Only this action',
    export: 'Export as CSV',
    more: 'Show older',
    none: 'Nothing fits',
    noneText: 'Choose somebody else, or any action.',
  },
  workspace: {
    text: 'What holds for every signal and everybody.',
    textForOthers: 'What holds for every signal and everybody. An owner can change it.',
    saved: 'Saved',
    general: 'Workspace',
    name: 'Name',
    about: 'What your company does',
    aboutHelp: 'The language model knows you by this. Links and prices that stand here may be in a message.',
    writer: 'Who writes the sequences',
    writerHelp: 'A signal may choose for itself.',
    language: 'Language of the messages',
    languageOfPrompt: 'That of the signal’s prompt',
    banned: 'Words that no message may use',
    bannedHelp: 'Type one and press Enter.',
    model: 'Language model',
    modelText: 'Any endpoint that speaks OpenAI’s chat completions: OpenAI, Azure, OpenRouter, Ollama, vLLM.',
    baseUrl: 'Base URL, up to and without /chat/completions',
    modelName: 'Model',
    key: 'Key',
    hasKey: 'Stored; type to replace it',
    numbers: {
      timeoutSeconds: 'Seconds a request',
      tokensMax: 'Tokens an answer',
      callsPerDay: 'Calls a day',
      tokensPerDay: 'Tokens a day',
      minLikelihood: 'How sure, of 10',
    },
    modelToday: ({
      calls,
      promptTokens,
      completionTokens,
    }: Record<'calls' | 'promptTokens' | 'completionTokens', number>) =>
      `Today: ${calls.toLocaleString()} calls, ${(promptTokens + completionTokens).toLocaleString()} tokens.`,
    providers: {
      people_data_labs:
        'Is asked about people and companies that the directory does not know. Each found costs a credit there.',
      hunter:
        'Is asked too, or about whom the one before it does not know. Finds work addresses, and a company’s people by its domain.',
    },
    providerOn: (name: string) => `Ask ${name}`,
    providerToday: (calls: number) => `Today: ${calls.toLocaleString()} calls.`,
    test: 'Test connection',
    works: 'It works',
    worksNot: 'It does not work',
    took: (ms: number) => `(${seconds.format(ms / 1_000)} s)`,
  },
  privacy: {
    text: 'For a person who asks what you hold about them, or asks to be forgotten.',
    address: 'E-mail or LinkedIn URL of the person',
    look: 'Show what is held',
    soughtBy: 'Looked for by',
    nothing: 'Nothing is held about this person. You can still delete, so that nothing is taken in later.',
    incomplete: 'Not everything could be read in the time of one look, so there may be more.',
    kinds: {
      entries: 'Entries about the person',
      mentions: 'Entries about somebody else that name the address',
      leads: 'Leads',
      people: 'People in the directory',
      providerAnswers: 'Answers of providers',
      exclusions: 'Exclusions',
      contacted: 'Notes of being contacted',
      refusals: 'Refused requests',
      hookDeliveries: 'Notifications of hooks',
      notices: 'Notices',
      auditEvents: 'Lines of the audit',
      users: 'Users of this workspace',
      invitations: 'Invitations',
    },
    export: 'Export all of it',
    confirm: 'To delete, type the address once more',
    confirmHelp: 'It cannot be undone. What arrives about this person later is skipped.',
    delete: 'Delete everywhere',
    requests: 'Asked for so far',
    status: { running: 'Being deleted', finished: 'Deleted' },
    removed: (n: number) => `${n.toLocaleString()} taken away or blanked`,
    progress: 'How much of it is done',
  },
  writing: {
    text: 'The messages of a sequence where no language model writes them, or where one fails its checks.',
    textForOthers:
      'The messages of a sequence where no language model writes them. An owner can change them.',
    brought: 'Those that Signalpost brings',
    broughtText:
      'Three e-mails, in English, German, French, Spanish, Portuguese, Italian or Dutch, made of what is known of a lead.',
    writeOwn: 'Write your own',
    own: 'Your own templates',
    ownText:
      'Write {{ person.firstName }} or {{ company.name }} where a value belongs. The documentation lists them all.',
    useBrought: 'Use those that Signalpost brings',
    check: 'Check and preview',
    add: 'Add a step',
    remove: 'Remove',
    step: (n: number) => `Step ${n}`,
    channel: 'Channel',
    delay: 'Days after the last',
    subject: 'Subject',
    body: 'Text',
    errors: 'To be mended',
    warnings: 'May have a hole',
    unknown: 'There are no such variables',
    fine: 'Nothing is wrong with them',
    reads: 'How they read for somebody made up',
    place: ({
      step,
      part,
      line,
      column,
    }: {
      step: number
      part: 'subject' | 'body'
      line: number
      column: number
    }) => `Step ${step}, ${part === 'subject' ? 'subject' : 'text'}, line ${line}, column ${column}`,
    example,
  },
} as const
