import type { Phrases } from './phrases'

/** `Je`, which is usual in Dutch business e-mail, on a polite greeting. */
export const dutch: Phrases = {
  greeting: { ifKnown: 'person.firstName', named: 'Beste {{ person.firstName }},', plain: 'Hallo,' },
  signOff: { words: 'Met vriendelijke groet', comma: ',' },
  first: {
    subject: { company: 'Een vraag voor {{ company.name }}', plain: 'Een vraag' },
    reason: 'Ik schrijf je om een concrete reden:',
    noReason: {
      workspace: 'Ik schrijf je omdat wat we bij {{ workspace.name }} doen interessant voor je kan zijn.',
      plain: 'Ik schrijf je omdat wat we doen interessant voor je kan zijn.',
    },
    ask: {
      titled:
        'Als {{ person.title }} bij {{ company.name }} kun jij dat waarschijnlijk het best beantwoorden: speelt dit op dit moment bij jullie?',
      company: 'Speelt dit op dit moment bij {{ company.name }}?',
      plain: 'Speelt dit op dit moment bij jou?',
    },
    offer: {
      workspace:
        'Zo ja, dan laat ik je aan de hand van je eigen situatie zien wat {{ workspace.name }} zou doen.',
      plain: 'Zo ja, dan laat ik je aan de hand van je eigen situatie zien wat wij zouden doen.',
    },
    choice: 'Wat heeft je voorkeur: een kort telefoongesprek, of de belangrijkste punten per e-mail?',
  },
  second: {
    subject: { company: 'Een voorstel voor {{ company.name }}', plain: 'Een voorstel' },
    reminder: 'Dit is het punt waarover ik je schreef:',
    suggestion:
      'Mijn voorstel: beschrijf in twee of drie zinnen hoe jullie dit nu aanpakken. Je krijgt van mij een concreet antwoord, geen presentatie.',
    open: {
      company:
        'Een voorstel dat je weinig tijd kost: schrijf me in twee of drie zinnen wat bij {{ company.name }} op dit moment het belangrijkst is. Je krijgt van mij een concreet antwoord, ook als het is dat wij niet de juiste partij zijn.',
      plain:
        'Een voorstel dat je weinig tijd kost: schrijf me in twee of drie zinnen wat voor jou op dit moment het belangrijkst is. Je krijgt van mij een concreet antwoord, ook als het is dat wij niet de juiste partij zijn.',
    },
  },
  third: {
    subject: 'Mijn laatste bericht hierover',
    close:
      'Ik heb niets van je gehoord, dus ik neem aan dat het moment niet goed is. Ik zal je hier niet meer over schrijven.',
    later: 'Komt het later weer ter sprake, dan is een kort antwoord genoeg.',
    colleague: 'En als iemand anders bij {{ company.name }} hierover gaat, hoor ik graag de naam.',
  },
}
