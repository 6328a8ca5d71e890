/** Words that only hold other fields together or hold a value; they say nothing about what the value is. */
export const structureWords = {
  /** Containers a reader looks through. */
  wrapper: `
    data payload body record records result results response responses attributes attribute properties traits trait fields field
    customfields custom customfielddata customattributes customparameters customvars meta metadata details detail info information extra extras raw rawdata object
    context content contents item entry entries submission submissions submissiondata formdata formresponse formresponses answers answer
    values value namedvalues column columnvalues columnvalue cellvalues row rows col columns cells hiddenfields hidden variables vars params parameters query json request registration
    registrations booking bookings profile userprofile userdata userinfo usermetadata rawusermetadata unsafemetadata publicmetadata includes
    attributesdata mappedfields mapped enrichment enriched identify node nodes edges resource resources document docs inputs input
    inputvalues customdata customfieldsdata additional additionaldata additionalinfo extrainfo customvariables formfields
    questionsandanswers questionanswers sociallinks socialprofiles social links daten felder antworten donnees champs reponses
    datos campos respuestas dados respostas dati campi risposte gegevens velden antwoorden acf mergefields merges merge snapshot after related add added insert inserted created updated changed entity socialaccount socialaccounts linkedaccount linkedaccounts linkedidentities connectedaccounts externalaccounts oauthaccounts authaccounts useridentities federatedidentities loginmethods authmethods socialnetworks socials about sessionfields
    section sections sektion sektionen abschnitt abschnitte seccion secciones secao secoes sezione sezioni sectie secties sekcja sekcje sekce sekcia sekcie osio osiot sectiune sectiuni sekcija sekcije раздел разделы секция секции розділ розділи`,
  /** Keys under which the value of a labelled item stands. */
  value: `
    value values answer answers response responses text rawvalue plaintext richtext content string stringvalue textvalue selected choice choices
    option options selection reply raw display displayvalue formatted val data result input valor valeur wert waarde valore respuesta
    reponse antwort resposta risposta antwoord textquestionanswer answerdetails textanswer`,
  /** Words that hold a question together. */
  filler: `
    your you yours the a an please enter what is are my me of for and or in on with if this that we us do does can could would
    organising organizing organised organized which behalf enquiring inquiring represent representing currently
    like best address adress field input required optional type question q e s l d i c hs cf wpcf contact1 primary main principal principale default preferred
    ihr ihre ihren deine dein die der das den des bitte geben sie ein wie lautet ist und fur
    votre vos ton ta le la les du de un une veuillez entrer saisir quel quelle est et
    su tu el los las una cual es y por favor indique introduce ingresa
    seu sua teu tua o os as um uma qual e por insira informe digite
    il lo gli tuo tua suo sua qual inserisci
    uw je jouw jullie het een wat vul`,
} as const
