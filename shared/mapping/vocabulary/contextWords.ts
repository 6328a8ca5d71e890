/**
 * Words in the names of fields that tell a seller why somebody is a lead, in the order in which they help: what the person
 * said, what the person did (looked at, used, came to, bought, how far along or happy they are, what they came by, anything
 * else), what kind of event it was, who the person is, what the company is. The same spelling rules as for the words of
 * identity.
 */
export const contextWords = {
  said: `
    message messages comment comments note notes question questions help reason reasons why goal goals challenge challenges problem problems pain
    interest interests interested usecase usecases request requests inquiry enquiry feedback review testimonial reply requirements requirement needs need looking
    body text subject transcript quote wish budget timeline timeframe frame competitor project summarytext expectations tell
    additionalnotes remarks remark content hope prepare topic
    nachricht nachrichten bemerkung bemerkungen anmerkung anmerkungen kommentar frage fragen hilfe grund ziel bedarf interesse anfrage anliegen wunsch betreff vorhaben
    commentaire commentaires remarque remarques precisions besoin besoins aide raison objectif demande projet objet
    mensaje comentario comentarios necesidad ayuda motivo objetivo interes solicitud asunto proyecto necesita consulta pregunta
    mensagem observacoes observacao necessidade ajuda desafio solicitacao assunto projeto duvida
    messaggio commento commenti esigenza aiuto obiettivo richiesta oggetto progetto domanda
    bericht opmerking opmerkingen toelichting behoefte hulp reden doel aanvraag onderwerp vraag wens`,
  visited: `
    page pages pageview pageviews visited viewed views landing landingpage captured visit visits pageurl pageuri
    sourceurl url path seite`,
  used: `
    feature features product products plan plans addon addons subscription used usage seats trial signup produkt
    produit producto produto prodotto`,
  attended: `
    webinar session sessions ticketname booth meeting course eventname eventtitle eventtopic workshop
    veranstaltung evento evenement`,
  bought: 'item items lineitem lineitems total price spend spent orders order',
  rated: `
    intent score stage buying funnel rating stars fit qualified conversion conversions lifecycle lifecyclestage
    satisfaction recommend`,
  cameBy: `
    campaign form survey quiz search query download downloaded asset ebook whitepaper demo news article title
    headline post origin formular formulaire formulario modulo formulier kampagne`,
  did: `
    activity activities ticket tickets segment segments tag tags duration change identificador engaged engagement
    matching phrases step list`,
  kind: 'type kind event events eventtype action trigger metric status state category topicname source medium channel utmsource utmcampaign campaignname identifier reference label lead',
  profile: `
    jobtitle job position designation occupation role bio about summary seniority department function poste cargo funktion functie ruolo beruf
    puesto emploi employment`,
  firm: 'industry sector description employees employee employeerange revenue size keywords branche industria secteur settore tech technologies founded raised',
} as const

/** Fields that only a machine has a use for. */
export const machineWords = new Set(
  `id ids uid uuid guid key keys token tokens hash secret signature ip ipaddress useragent agentstring phone phones mobile telephone tel telefon telefono telefone
  telefoon fax zip zipcode postal postcode plz code avatar avatars image images img photo picture logo icon locale timezone tz currency latitude longitude lat lng lon
  coordinates version library lib os browser device build cookie gclid fbclid hutk signaturehash unsubscribe href api endpoint webhook hook webhooks
  address street state_code iso utc offset gender birthday birthdate age salutation anrede pronoun pronouns consent gdpr privacy datenschutz
  optin optout marketing newsletter verified valid deleted active enabled disabled required visible section attempts delivery
  attachment attachments headers header schema definition cancel cancelurl join joinurl link html createdby updatedby updated modified size_id handle username
  nickname slug vat tax timestamp sent received index quantity grams cost discounts followers following`.split(
    /\s+/,
  ),
)
