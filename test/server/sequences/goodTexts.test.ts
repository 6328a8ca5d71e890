import { SequenceLanguage } from '../../../shared/contract/sequences'
import { basisOf } from '../../../server/sequences/checks/basisOf'
import { checkSequence } from '../../../server/sequences/checks/checkSequence'
import { richLead, workspaceWith } from './lead'

/** As a good model writes: what the checks must let pass. */
const TEXTS = [
  [
    'en',
    'Invoices in SAP',
    'Hi Ada,\n\nThanks for requesting a demo! You mentioned that Acme wants to automate invoices from suppliers in SAP, which is exactly what Lumen was built for.\n\nSince you lead finance for a team of 20, I imagine the month-end crunch is familiar. Could we find 20 minutes next week? I can walk you through how it books straight into SAP.\n\nLooking forward to hearing from you,\n\nSam Fisher\nLumen',
  ],
  [
    'en',
    'Following up on your demo request',
    "Hi Ada,\n\nI noticed you looked at our pricing and demo pages, so I thought I’d reach out. Many finance leaders tell us that matching supplier invoices by hand eats up their Fridays — does that ring true at Acme?\n\nIf so, I'd love to show you how Lumen handles it. Are you free for a quick call on Tuesday or Wednesday?\n\nBest,\nSam",
  ],
  [
    'en',
    'Quick question about Acme',
    'Hello Ada,\n\nJust checking in on my previous note. P.S. If someone else on the finance team owns accounts payable, could you point me in the right direction?\n\nKind regards,\n\nSam Fisher',
  ],
  [
    'de',
    'Rechnungen in SAP',
    'Hallo Ada,\n\nvielen Dank für Ihre Demo-Anfrage! Sie möchten bei Acme Lieferantenrechnungen in SAP automatisieren – genau dabei unterstützt Lumen Finanzteams in ganz Europa.\n\nHätten Sie nächste Woche 20 Minuten Zeit für ein kurzes Gespräch? Dann zeige ich Ihnen, wie die Buchung direkt in SAP funktioniert.\n\nBeste Grüße\nSam Fisher',
  ],
  [
    'fr',
    'Vos factures dans SAP',
    'Bonjour Ada,\n\nMerci pour votre demande de démo ! Vous souhaitez automatiser les factures de vos fournisseurs dans SAP : c’est précisément ce que fait Lumen.\n\nSeriez-vous disponible la semaine prochaine pour un court échange ? Je vous montrerai comment cela fonctionnerait chez Acme.\n\nBien à vous,\nSam Fisher',
  ],
  [
    'es',
    'Facturas en SAP',
    'Hola Ada:\n\nGracias por solicitar una demo. Me comentó que en Acme quieren automatizar las facturas de sus proveedores en SAP, y eso es justo lo que hace Lumen.\n\n¿Le vendría bien una llamada de 15 minutos la próxima semana? Puedo enseñarle cómo funcionaría con su equipo de 20 personas.\n\nUn saludo,\nSam Fisher',
  ],
  [
    'pt',
    'Faturas no SAP',
    'Olá Ada,\n\nObrigado por pedir uma demonstração. Vi que a Acme quer automatizar as faturas dos fornecedores no SAP, e é exatamente isso que a Lumen faz.\n\nPodemos marcar uma conversa de 15 minutos na próxima semana? Posso mostrar como funcionaria com a sua equipa.\n\nCumprimentos,\nSam Fisher',
  ],
  [
    'it',
    'Fatture in SAP',
    'Gentile Ada,\n\ngrazie per aver richiesto una demo. Ho visto che in Acme volete automatizzare le fatture dei fornitori in SAP: è proprio ciò che fa Lumen.\n\nAvrebbe 15 minuti la prossima settimana per una breve chiamata? Le mostrerei volentieri come funzionerebbe con il Suo team.\n\nCordiali saluti,\nSam Fisher',
  ],
  [
    'nl',
    'Facturen in SAP',
    'Beste Ada,\n\nBedankt voor je demo-aanvraag. Je gaf aan dat Acme de facturen van leveranciers in SAP wil automatiseren, en dat is precies wat Lumen doet.\n\nHeb je volgende week 15 minuten voor een kort gesprek? Ik laat je graag zien hoe het bij jullie zou werken.\n\nMet vriendelijke groet,\nSam Fisher',
  ],
  [
    'en',
    'An idea for your AP process',
    "Hi Ada,\n\nI hope this finds you well. As Head of Finance at Acme, you probably see first-hand how much time goes into supplier invoices. Lumen reads them and books them into SAP, so your team can focus on what matters.\n\nWould it make sense to talk? I'm happy to work around your schedule.\n\nBest regards,\n\nSam Fisher | Lumen",
  ],
]

test.each(TEXTS)('a good message in %s raises no alarm: %s', (language, subject, body) => {
  const lead = richLead({
    context: [
      { label: 'Use case', value: 'Automate invoices from our suppliers in SAP' },
      { label: 'Pages visited', value: '/pricing, /demo' },
      { label: 'Team size', value: 20 },
    ],
    ...workspaceWith({
      about: 'Lumen reads invoices and books them into any ERP. We work with finance teams across Europe.',
    }),
  })
  const task = { plan: [{ channel: 'email', delayDays: 0 }], instruction: null, systemText: '' } as const
  const basis = basisOf(lead, { ...task, language: SequenceLanguage.parse(language) })

  expect(checkSequence([{ channel: 'email', delayDays: 0, subject, body }], basis)).toEqual([])
})
