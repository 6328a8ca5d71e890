/** By what a prompt in our users' languages gives itself away to say what its signal is: who these people are, or what they did. */
export const SAYS_WHAT_IT_IS = new RegExp(
  [
    String.raw`\b(?:these|those|they|the|this|each|every)\b.{0,40}\b(?:is|are|was|were|have|has|just|who|that)\b`,
    String.raw`\b(?:people|leads?|visitors?|contacts?|users?|customers?|companies|prospects?|attendees?|signups?)\b.{0,30}\b(?:who|that|from|with|visiting|using)\b`,
    String.raw`\b(?:filled|signed up|requested|asked|downloaded|attended|visited|registered|subscribed|booked|started|clicked|submitted|joined|installed|viewed|hired|raised|bought|contacted)\b`,
    String.raw`\b(?:das|dies|diese|es|die)\b.{0,40}\b(?:ist|sind|waren|haben|hat)\b|\b(?:leute|personen|besucher|kontakte|interessenten|kunden|firmen|unternehmen|leads)\b.{0,40}\b(?:die|der|das|aus|von|mit)\b|\b(?:ausgefüllt|angefordert|besucht|angemeldet|registriert|heruntergeladen|teilgenommen|gebucht)\b`,
    String.raw`\b(?:ce|ces|il|ils|les)\b.{0,40}\b(?:sont|est|ont|qui|viennent)\b|\b(?:rempli|demandé|visité|inscrits?|téléchargé|participé)\b`,
    String.raw`\b(?:son|estas?|estos|los|las)\b.{0,40}\b(?:que|quienes|han|personas|empresas)\b|\b(?:rellenaron|rellenado|solicitaron|solicitado|visitaron|visitado|registrado|descargado)\b`,
    String.raw`\b(?:são|estas?|estes|os|as)\b.{0,40}\b(?:que|pessoas|empresas)\b|\b(?:preencheram|pediram|solicitaram|visitaram|baixaram|inscreveram)\b`,
    String.raw`\b(?:sono|questi|queste|i|le|gli)\b.{0,40}\b(?:che|hanno|persone|aziende)\b|\b(?:compilato|richiesto|visitato|iscritt[io]|scaricato)\b`,
    String.raw`\b(?:dit|deze|de|het)\b.{0,40}\b(?:zijn|is|hebben|heeft|die|mensen|bedrijven)\b|\b(?:ingevuld|aangevraagd|bezocht|aangemeld|gedownload)\b`,
  ].join('|'),
  'iu',
)

/** And to say how to approach them: a tone, a proposal, a thing to do or not to do. */
export const SAYS_HOW_TO_APPROACH = new RegExp(
  [
    String.raw`\b(?:be|sound|stay|keep|use an?)\b.{0,30}\b(?:helpful|friendly|short|brief|direct|formal|informal|polite|concise|casual|warm|tone|honest|humble|curious|professional)\b`,
    String.raw`\b(?:suggest|propose|offer|invite|ask|mention|reference|refer|focus|avoid|do not|don['’]t|never|congratulate|thank|highlight|start with|lead with|end with|goal|tone|tailor|personali[sz]e)\b`,
    String.raw`\b(?:schlag|schlage|biete|frag|frage|erwähne|nenne|vermeide|betone|sei|bleib|lade|ziel|ton|gehe? .{0,20}ein|beziehe)\b|\b(?:vorschlagen|anbieten|einladen|freundlich|hilfreich|kurz|förmlich|höflich|duzen|siezen)\b`,
    String.raw`\b(?:propose[rz]?|suggère|suggére[rz]?|offre[rz]?|invite[rz]?|demande[rz]?|mentionne[rz]?|évite[rz]?|sois|soyez|ton|restez|vouvo\w+|tuto\w+)\b`,
    String.raw`\b(?:propon|propón|proponga|sugiere|sugerir|sugiera|ofrece|ofrezca|invita|invite|menciona|mencione|evita|evite|sé|sea|tono|objetivo|amable|breve)\b`,
    String.raw`\b(?:proponha|sugira|sugerir|ofereça|convide|mencione|evite|seja|tom|objetivo|amigável|breve)\b`,
    String.raw`\b(?:proponi|suggerisci|suggerire|offri|invita|chiedi|menziona|evita|sii|tono|obiettivo|cordiale|breve)\b`,
    String.raw`\b(?:stel .{0,20}voor|bied|nodig|vraag|noem|vermijd|wees|toon|doel|vriendelijk|behulpzaam|kort)\b`,
  ].join('|'),
  'iu',
)

/** A mention of the context as a whole: the writer may choose what fits. */
export const MENTIONS_ALL_CONTEXT =
  /\b(?:context|personali[sz]ation|additional|all|these|form)\s(?:fields?|data|answers?|information)\b|\bkontext(?:felder|daten)?\b|\b(?:champs|données) de contexte\b|\bcampos? de contexto\b|\bcampi di contesto\b|\bcontextvelden\b/iu
