import type { Phrases } from './phrases'

export const english: Phrases = {
  greeting: { ifKnown: 'person.firstName', named: 'Hi {{ person.firstName }},', plain: 'Hello,' },
  signOff: { words: 'Best regards', comma: ',' },
  first: {
    subject: { company: 'A question for {{ company.name }}', plain: 'A question for you' },
    reason: "I'm writing to you because of this:",
    noReason: {
      workspace: "I'm writing because what we do at {{ workspace.name }} may be of interest to you.",
      plain: "I'm writing because what we do may be of interest to you.",
    },
    ask: {
      titled:
        'As {{ person.title }} at {{ company.name }}, you are probably the right person to ask: is this a topic for you at the moment?',
      company: 'Is this a topic at {{ company.name }} at the moment?',
      plain: 'Is this a topic for you at the moment?',
    },
    offer: {
      workspace:
        'If so, I can show you what {{ workspace.name }} would do about it, with your own case as the example.',
      plain: 'If so, I can show you what we would do about it, with your own case as the example.',
    },
    choice: 'Which would suit you better: a short call, or the main points by e-mail?',
  },
  second: {
    subject: { company: 'A suggestion for {{ company.name }}', plain: 'A suggestion' },
    reminder: 'This is the point I wrote to you about:',
    suggestion:
      'My suggestion: tell me in two or three lines how you handle it today. You will get a concrete answer from me, not a presentation.',
    open: {
      company:
        'A suggestion that takes little of your time: tell me in two or three lines what matters most at {{ company.name }} right now. You will get a concrete answer from me, even if it is that we are not the right people for it.',
      plain:
        'A suggestion that takes little of your time: tell me in two or three lines what matters most to you right now. You will get a concrete answer from me, even if it is that we are not the right people for it.',
    },
  },
  third: {
    subject: 'My last message on this',
    close:
      "I haven't heard from you, so I take it that the time isn't right, and I won't write about this again.",
    later: 'Should it come up later, a short answer is enough.',
    colleague: "And if somebody else at {{ company.name }} looks after it, I'd be grateful for the name.",
  },
}
