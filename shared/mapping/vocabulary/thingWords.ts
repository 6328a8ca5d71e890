/**
 * Words for what is neither a person nor a company: the tool's envelope, what the entry is about, and properties that
 * are no identity. A name under one of them names a thing. The same spelling rules as for the words of identity.
 */
export const thingWords = {
  /** Things with names of their own. */
  thing: `
    identification identifications
    virtualaccount bankaccount escrowaccount bank bankname nameofbank server
    form forms formular formulaire formulario modulo formulier event events webinar meeting session sessions campaign campaigns
    kampagne campagne campana campanha campagna list lists liste lista lijst workspace product products plan plans app apps application
    applications tool integration integrations webhook hook webhooks survey surveys quiz poll template templates pipeline stage funnel funnels deal
    deals opportunity project projects channel channels rule rules router source sources medium file files attachment attachments item
    items lineitem lineitems sku category categories group groups page pages library os browser device devices segment segments tag tags
    label board boards booth ticket tickets tickettype ticketclass addon addons coupon discount badge course lesson module video
    content playlist repository repo branch commit issue task tasks ticketdetails calendar location locations place venue room address
    street city town country region county state province timezone language locale school university education degree certification
    skill skills language languages interest interests topic topics subject variant experiment ad adset ads adgroup adgroups keyword keywords flow
    workflow workflows journey sequence sequences step steps automation automations trigger radar bot script schema tenant organizationsettings
    environment env database table collection field fields property properties entity object objecttype entitytype type types kind tipo tipos
    role permission network platform service services partnername store shop warehouse gateway carrier shipping payment invoice
    order orders subscription cart checkout transaction charge refund giftcard review reviews post posts article feed social socials
    品名 題名 書名 曲名 件名 型名 機種名 機器名 部品名 材料名 薬品名 科目名 講座名 工事名 案件名 品種名 書籍名 作品名 番組名 路線名 駅名 书名 品种名 曲目名 片名 report reports reporting canton cantons compare regions proactive newest filesystem hostname hostnames scorecard facebook twitter instagram github crunchbase youtube gravatar googleplus tiktok xing pinterest whatsapp telegram skype slack
    veranstaltung evento evenement evenementen bestellung commande pedido ordine bestelling produkt produit producto produto prodotto
    ort ville ciudad cidade citta stad land pays pais paese strasse rue calle rua straat adresse direccion endereco indirizzo adres
    titel titre titulo titolo gruppe groupe grupo gruppo groep seite pagina zimmer museum team teams department departments abteilung
    division show episode podcast technology technologies techstack technologystack creditcard debitcard paymentcard paymentmethod card cards stream link shortlink shorturl click filename filepath username usernames login nickname nick handle slug screenname alias aliases usuario nomeutente pseudonym
    pseudo benutzername identifiant domainaliases metric metrics signal signals news newsevent newsevents score scores scoring`,
  /** Properties that make a field no identity, whatever else its name says. */
  noise: `
    id ids guid uuid uid key keys token tokens hash secret status verified verification valid validated validity confirmed count counts
    size number numbers num total amount value_type date dates datetime time times timestamp at create created updated modified ts day month year birthday
    birthdate phone phones mobile telephone tel telefon telefono telefone telefoon telefonnummer handynummer gsm portable movil
    celular cellulare fax code zip zipcode postal postcode plz cap cep logo image images img photo photos picture pictures avatar
    icon banner background description beschreibung descripcion descricao descrizione omschrijving bio summary about headline title
    titles jobtitle job industry sector branche industria settore revenue umsatz employees headcount range founded score rating rank
    gender salutation anrede civilite tratamiento saluto aanhef prefix suffix middle middlename maiden initial initials pronoun pronouns
    consent optin optout unsubscribe unsubscribed subscribed bounced newsletter marketing permission agreement terms gdpr dsgvo privacy
    note notes comment comments comentario comentarios commentaire message messages mensaje mensagem messaggio nachricht bericht
    question questions reason text body html preview snippet subject betreff objet asunto assunto oggetto onderwerp
    ip ipaddress useragent agentstring referer landingpage landing sourceurl pageurl pageuri utm utmsource utmmedium utmcampaign utmterm utmcontent gclid
    fbclid cookie hutk latitude longitude lat lng lon geo coordinates sid sids kunnr custno custid custnr color colour unit units hours yourcompanydo yourbusinessdo yourorganizationdo yourorganisationdo doyoudo whatyoudo currency price cost balance tax vat ust iva tva siret siren cif nif
    password locale lang timezone flag is has can should allow enabled disabled active deleted blacklisted isfree test demo error errors
    level seniority priority tier position role rolle rola rooli szerep szerepkor роль uloga vloga ρολοσ 役割 角色 역할 responsibility funktion fonction cargo ruolo functie beruf poste puesto motivo anlass
    provider quality confidence likelihood deliverability domaincount frequency preference preferences settings format language
    referring partition
    topcompany topcustomer topaccount topcompanies topcustomers topaccounts
    mx dns risk spam signature template sent opened clicked open click opens clicks bounce`,
} as const
