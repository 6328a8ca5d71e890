import type { Phrases } from './phrases'

/** Formal, as is usual between strangers; with the whole name, since Herr or Frau is not known. */
export const german: Phrases = {
  greeting: { ifKnown: 'person.fullName', named: 'Guten Tag {{ person.fullName }},', plain: 'Guten Tag,' },
  signOff: { words: 'Freundliche Grüße', comma: '' },
  first: {
    subject: { company: 'Eine Frage an {{ company.name }}', plain: 'Eine Frage an Sie' },
    reason: 'ich schreibe Ihnen aus einem konkreten Grund:',
    noReason: {
      workspace:
        'ich schreibe Ihnen, weil das, was wir bei {{ workspace.name }} tun, für Sie interessant sein könnte.',
      plain: 'ich schreibe Ihnen, weil das, was wir tun, für Sie interessant sein könnte.',
    },
    ask: {
      titled:
        'Als {{ person.title }} bei {{ company.name }} können Sie das vermutlich am besten beantworten: Ist das für Sie zurzeit ein Thema?',
      company: 'Ist das bei {{ company.name }} zurzeit ein Thema?',
      plain: 'Ist das für Sie zurzeit ein Thema?',
    },
    offer: {
      workspace:
        'Wenn ja, zeige ich Ihnen gern an Ihrem eigenen Fall, was {{ workspace.name }} dazu beitragen kann.',
      plain: 'Wenn ja, zeige ich Ihnen gern an Ihrem eigenen Fall, was wir dazu beitragen können.',
    },
    choice: 'Was ist Ihnen lieber: ein kurzes Telefonat oder die wichtigsten Punkte per E-Mail?',
  },
  second: {
    subject: { company: 'Ein Vorschlag für {{ company.name }}', plain: 'Ein Vorschlag' },
    reminder: 'um diesen Punkt ging es in meiner letzten Nachricht:',
    suggestion:
      'Mein Vorschlag: Schreiben Sie mir in zwei, drei Sätzen, wie Sie das heute handhaben. Sie bekommen von mir eine konkrete Antwort, keine Präsentation.',
    open: {
      company:
        'ein Vorschlag, der Sie wenig Zeit kostet: Schreiben Sie mir in zwei, drei Sätzen, was bei {{ company.name }} gerade am wichtigsten ist. Sie bekommen von mir eine konkrete Antwort, auch wenn sie lautet, dass wir dafür nicht die Richtigen sind.',
      plain:
        'ein Vorschlag, der Sie wenig Zeit kostet: Schreiben Sie mir in zwei, drei Sätzen, was für Sie gerade am wichtigsten ist. Sie bekommen von mir eine konkrete Antwort, auch wenn sie lautet, dass wir dafür nicht die Richtigen sind.',
    },
  },
  third: {
    subject: 'Meine letzte Nachricht dazu',
    close:
      'da ich nichts von Ihnen gehört habe, gehe ich davon aus, dass der Zeitpunkt nicht passt, und schreibe Ihnen dazu nicht weiter.',
    later: 'Sollte es später ein Thema werden, genügt eine kurze Antwort.',
    colleague:
      'Und falls sich bei {{ company.name }} jemand anderes darum kümmert, bin ich für einen Namen dankbar.',
  },
}
