import type { Phrases } from './phrases'

/** `Vous` with the first name, the usual tone of business e-mail. Nothing agrees with a gender that is not known. */
export const french: Phrases = {
  greeting: { ifKnown: 'person.firstName', named: 'Bonjour {{ person.firstName }},', plain: 'Bonjour,' },
  signOff: { words: 'Bien cordialement', comma: ',' },
  first: {
    subject: { company: 'Une question pour {{ company.name }}', plain: 'Une question pour vous' },
    reason: 'Je vous écris pour une raison précise :',
    noReason: {
      workspace: 'Je vous écris car ce que nous faisons chez {{ workspace.name }} pourrait vous intéresser.',
      plain: 'Je vous écris car ce que nous faisons pourrait vous intéresser.',
    },
    ask: {
      titled:
        'En tant que {{ person.title }} chez {{ company.name }}, vous êtes sans doute la bonne personne à qui poser la question : est-ce un sujet pour vous en ce moment ?',
      company: 'Est-ce un sujet chez {{ company.name }} en ce moment ?',
      plain: 'Est-ce un sujet pour vous en ce moment ?',
    },
    offer: {
      workspace:
        'Si oui, je vous montrerai sur votre propre cas ce que {{ workspace.name }} peut vous apporter.',
      plain: 'Si oui, je vous montrerai sur votre propre cas ce que nous pouvons vous apporter.',
    },
    choice: "Que préférez-vous : un court appel, ou l'essentiel par e-mail ?",
  },
  second: {
    subject: { company: 'Une suggestion pour {{ company.name }}', plain: 'Une suggestion' },
    reminder: 'Voici le point dont parlait mon dernier message :',
    suggestion:
      "Ma suggestion : décrivez-moi en deux ou trois lignes comment vous procédez aujourd'hui. Vous aurez de ma part une réponse concrète, pas une présentation.",
    open: {
      company:
        "Une suggestion qui vous prendra peu de temps : dites-moi en deux ou trois lignes ce qui compte le plus chez {{ company.name }} en ce moment. Vous aurez de ma part une réponse concrète, même si c'est pour vous dire que nous ne sommes pas les bons interlocuteurs.",
      plain:
        "Une suggestion qui vous prendra peu de temps : dites-moi en deux ou trois lignes ce qui compte le plus pour vous en ce moment. Vous aurez de ma part une réponse concrète, même si c'est pour vous dire que nous ne sommes pas les bons interlocuteurs.",
    },
  },
  third: {
    subject: 'Mon dernier message à ce sujet',
    close:
      "Sans nouvelles de votre part, je suppose que ce n'est pas le bon moment, et je ne vous écrirai plus à ce sujet.",
    later: 'Si la question se pose plus tard, une courte réponse suffira.',
    colleague: "Et si quelqu'un d'autre s'en occupe chez {{ company.name }}, merci de m'indiquer son nom.",
  },
}
