import type { Phrases } from './phrases'

/** `Lei` with the first name. Nothing agrees with a gender that is not known. */
export const italian: Phrases = {
  greeting: {
    ifKnown: 'person.firstName',
    named: 'Buongiorno {{ person.firstName }},',
    plain: 'Buongiorno,',
  },
  signOff: { words: 'Cordiali saluti', comma: ',' },
  first: {
    subject: { company: 'Una domanda per {{ company.name }}', plain: 'Una domanda per Lei' },
    reason: 'le scrivo per un motivo preciso:',
    noReason: {
      workspace: 'le scrivo perché ciò che facciamo in {{ workspace.name }} potrebbe interessarle.',
      plain: 'le scrivo perché ciò che facciamo potrebbe interessarle.',
    },
    ask: {
      titled:
        'Come {{ person.title }} in {{ company.name }}, è probabilmente la persona giusta a cui chiederlo: è un tema attuale per voi?',
      company: 'È un tema attuale in {{ company.name }}?',
      plain: 'È un tema attuale per Lei?',
    },
    offer: {
      workspace: 'In tal caso posso mostrarle, sul suo caso concreto, che cosa farebbe {{ workspace.name }}.',
      plain: 'In tal caso posso mostrarle, sul suo caso concreto, che cosa faremmo noi.',
    },
    choice: 'Che cosa preferisce: una breve telefonata o i punti principali via e-mail?',
  },
  second: {
    subject: { company: 'Un suggerimento per {{ company.name }}', plain: 'Un suggerimento' },
    reminder: 'ecco il punto di cui le avevo scritto:',
    suggestion:
      'Il mio suggerimento: mi descriva in due o tre righe come lo gestite oggi. Riceverà da me una risposta concreta, non una presentazione.',
    open: {
      company:
        'un suggerimento che le richiede poco tempo: mi scriva in due o tre righe che cosa conta di più in {{ company.name }} in questo momento. Riceverà da me una risposta concreta, anche se fosse che non siamo le persone giuste.',
      plain:
        'un suggerimento che le richiede poco tempo: mi scriva in due o tre righe che cosa conta di più per Lei in questo momento. Riceverà da me una risposta concreta, anche se fosse che non siamo le persone giuste.',
    },
  },
  third: {
    subject: 'Il mio ultimo messaggio su questo tema',
    close:
      'non avendo avuto sue notizie, immagino che non sia il momento giusto e non le scriverò più su questo tema.',
    later: 'Se dovesse tornare attuale, basta una breve risposta.',
    colleague:
      "E se in {{ company.name }} se ne occupa un'altra persona, può gentilmente indicarmene il nome?",
  },
}
