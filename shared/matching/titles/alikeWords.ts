/** Short and long forms of the same words in titles: the form that stands for all of them, then the others. Correct it here. */
export const alikeWords = `
vp: vice president, vicepresident, vizeprasident, vizeprasidentin, vice presidente, vicepresidente, vicepresidenta
senior vp: svp
executive vp: evp
assistant vp: avp
regional vp: rvp
ceo: chief executive officer, chief executive
cfo: chief financial officer, chief finance officer
cto: chief technology officer, chief technical officer
coo: chief operating officer, chief operations officer
cmo: chief marketing officer
cio: chief information officer
ciso: chief information security officer
cpo: chief product officer
cro: chief revenue officer
cco: chief commercial officer, chief customer officer
chro: chief human resources officer, chief hr officer
cdo: chief data officer, chief digital officer
cso: chief strategy officer, chief sales officer
clo: chief legal officer
managing director: md
general manager: gm
director: dir
manager: mgr, mngr, managerin
senior: sr, snr
junior: jr, jnr
associate: assoc
assistant: asst
executive: exec
representative: rep
coordinator: coord
engineer: eng, engr
developer: dev
administrator: admin
management: mgmt
marketing: mktg, mkt
operations: ops
business development: biz dev, bizdev, bd
business development representative: bdr
sales development representative: sdr
human resources: hr
information technology: it
rnd: research and development, r and d, r d
public relations: pr
quality assurance: qa
user experience: ux
account executive: ae
key account manager: kam
co founder: cofounder
co owner: coowner
president directeur general: pdg
directeur general: dg, directrice generale
directeur: directrice
directeur des ressources humaines: drh, directrice des ressources humaines
directeur administratif et financier: daf
responsable ressources humaines: responsable rh
fondateur: fondatrice
gerant: gerante
associe: associee
geschaftsfuhrer: gf, geschaftsfuhrung
direktor: direktorin
director: directora
recursos humanos: rrhh
fundador: fundadora
diretor: diretora
socio: socia
direttore: direttrice
fondatore: fondatrice
`
