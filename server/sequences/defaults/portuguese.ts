import type { Phrases } from './phrases'

/** Without `você` or `o senhor`: each is out of place somewhere between Lisbon and São Paulo. */
export const portuguese: Phrases = {
  greeting: { ifKnown: 'person.firstName', named: 'Olá, {{ person.firstName }},', plain: 'Olá,' },
  signOff: { words: 'Cordialmente', comma: ',' },
  first: {
    subject: { company: 'Uma pergunta para {{ company.name }}', plain: 'Uma pergunta' },
    reason: 'Escrevo por um motivo concreto:',
    noReason: {
      workspace: 'Escrevo porque o que fazemos na {{ workspace.name }} pode ser do seu interesse.',
      plain: 'Escrevo porque o que fazemos pode ser do seu interesse.',
    },
    ask: {
      titled:
        'Como {{ person.title }} na {{ company.name }}, é provavelmente a pessoa certa para responder: este tema é relevante neste momento?',
      company: 'Este tema é relevante na {{ company.name }} neste momento?',
      plain: 'Este tema é relevante neste momento?',
    },
    offer: {
      workspace: 'Se for, posso mostrar com o seu próprio caso o que a {{ workspace.name }} faria.',
      plain: 'Se for, posso mostrar com o seu próprio caso o que faríamos.',
    },
    choice: 'O que prefere: uma breve conversa por telefone ou o essencial por e-mail?',
  },
  second: {
    subject: { company: 'Uma sugestão para {{ company.name }}', plain: 'Uma sugestão' },
    reminder: 'Este é o ponto da minha última mensagem:',
    suggestion:
      'A minha sugestão: conte em duas ou três linhas como isso é feito hoje. A minha resposta será concreta, sem apresentações.',
    open: {
      company:
        'Uma sugestão que toma pouco tempo: conte em duas ou três linhas o que é mais importante na {{ company.name }} neste momento. A minha resposta será concreta, mesmo que seja a de que não somos a escolha certa.',
      plain:
        'Uma sugestão que toma pouco tempo: conte em duas ou três linhas o que é mais importante neste momento. A minha resposta será concreta, mesmo que seja a de que não somos a escolha certa.',
    },
  },
  third: {
    subject: 'A minha última mensagem sobre este tema',
    close:
      'Como não tive resposta, concluo que este não é o momento certo e não volto a escrever sobre este tema.',
    later: 'Se surgir mais tarde, basta uma breve resposta.',
    colleague: 'E se outra pessoa cuidar disso na {{ company.name }}, agradeço que me indique o nome.',
  },
}
