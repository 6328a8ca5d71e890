/**
 * Words that are in titles of forms, campaigns and pages but in nobody's name, so that "Contact Us" is not taken for a
 * person. Words that are family names as well (Page, Price, Young) are left out.
 */
export const notNames = new Set(
  `buyer buyers technical economic decision maker makers influencer practitioner champion evaluator budget holder persona
  all app apps application applications users group client
  contact us form forms demo request survey newsletter test webhook our my your team sales default the and for with of from to in on
  new free trial signup sign up register registration download whitepaper ebook webinar event campaign product pricing plan meeting call
  book booking feedback question questions quote support customer customers lead leads users visitor marketing website homepage landing
  account workspace project untitled sample example company inc llc ltd gmbh manager director engineer developer officer head senior junior
  ceo cto cfo coo vp founder owner consultant analyst designer specialist coordinator assistant president executive administrator
  open closed active inactive pending completed won lost qualified unqualified interested english german french spanish yes no true false
  oui non si ja nein kontakt kontaktformular anfrage anmeldung formular formulaire formulario inscription inscripcion contacto contato
  general admission ticket edition version standard premium enterprise basic pro plus unknown anonymous operator bot system
  united states kingdom germany france spain brazil italy netherlands portugal america street avenue road`.split(
    /\s+/,
  ),
)
