import type { Phrases } from './phrases'

/** `Usted`, which offends nobody on either side of the Atlantic. */
export const spanish: Phrases = {
  greeting: { ifKnown: 'person.firstName', named: 'Hola, {{ person.firstName }}:', plain: 'Buenos días:' },
  signOff: { words: 'Saludos cordiales', comma: ',' },
  first: {
    subject: { company: 'Una pregunta para {{ company.name }}', plain: 'Una pregunta para usted' },
    reason: 'Le escribo por un motivo concreto:',
    noReason: {
      workspace: 'Le escribo porque puede interesarle lo que hacemos en {{ workspace.name }}.',
      plain: 'Le escribo porque puede interesarle lo que hacemos.',
    },
    ask: {
      titled:
        'Como {{ person.title }} en {{ company.name }}, usted es probablemente la persona indicada para preguntarle: ¿es un tema que les ocupa en este momento?',
      company: '¿Es un tema que les ocupa en {{ company.name }} en este momento?',
      plain: '¿Es un tema que le ocupa en este momento?',
    },
    offer: {
      workspace: 'Si es así, puedo mostrarle con su propio caso qué haría {{ workspace.name }}.',
      plain: 'Si es así, puedo mostrarle con su propio caso qué haríamos nosotros.',
    },
    choice: '¿Qué prefiere: una llamada breve o lo esencial por correo electrónico?',
  },
  second: {
    subject: { company: 'Una sugerencia para {{ company.name }}', plain: 'Una sugerencia' },
    reminder: 'Este es el punto del que trataba mi último mensaje:',
    suggestion:
      'Mi sugerencia: cuénteme en dos o tres líneas cómo lo resuelven hoy. Recibirá de mí una respuesta concreta, no una presentación.',
    open: {
      company:
        'Una sugerencia que le llevará poco tiempo: cuénteme en dos o tres líneas qué es lo más importante en {{ company.name }} en este momento. Recibirá de mí una respuesta concreta, aunque sea que no somos la opción adecuada.',
      plain:
        'Una sugerencia que le llevará poco tiempo: cuénteme en dos o tres líneas qué es lo más importante para usted en este momento. Recibirá de mí una respuesta concreta, aunque sea que no somos la opción adecuada.',
    },
  },
  third: {
    subject: 'Mi último mensaje sobre este tema',
    close:
      'Como no he tenido noticias suyas, entiendo que no es el momento adecuado y no volveré a escribirle sobre este tema.',
    later: 'Si surge más adelante, bastará con una breve respuesta.',
    colleague:
      'Y si en {{ company.name }} se ocupa de ello otra persona, le agradecería que me indicara su nombre.',
  },
}
