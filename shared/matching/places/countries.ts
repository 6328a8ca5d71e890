/** ISO 3166-1: two letters, then the three. */
const CODES = `AD AND,AE ARE,AF AFG,AG ATG,AI AIA,AL ALB,AM ARM,AO AGO,AQ ATA,AR ARG,AS ASM,AT AUT,AU AUS,AW ABW,AX ALA,AZ AZE,BA BIH,BB BRB,BD BGD,BE BEL,BF BFA,
BG BGR,BH BHR,BI BDI,BJ BEN,BL BLM,BM BMU,BN BRN,BO BOL,BQ BES,BR BRA,BS BHS,BT BTN,BV BVT,BW BWA,BY BLR,BZ BLZ,CA CAN,CC CCK,CD COD,CF CAF,CG COG,CH CHE,CI CIV,
CK COK,CL CHL,CM CMR,CN CHN,CO COL,CR CRI,CU CUB,CV CPV,CW CUW,CX CXR,CY CYP,CZ CZE,DE DEU,DJ DJI,DK DNK,DM DMA,DO DOM,DZ DZA,EC ECU,EE EST,EG EGY,EH ESH,ER ERI,
ES ESP,ET ETH,FI FIN,FJ FJI,FK FLK,FM FSM,FO FRO,FR FRA,GA GAB,GB GBR,GD GRD,GE GEO,GF GUF,GG GGY,GH GHA,GI GIB,GL GRL,GM GMB,GN GIN,GP GLP,GQ GNQ,GR GRC,GS SGS,
GT GTM,GU GUM,GW GNB,GY GUY,HK HKG,HM HMD,HN HND,HR HRV,HT HTI,HU HUN,ID IDN,IE IRL,IL ISR,IM IMN,IN IND,IO IOT,IQ IRQ,IR IRN,IS ISL,IT ITA,JE JEY,JM JAM,JO JOR,
JP JPN,KE KEN,KG KGZ,KH KHM,KI KIR,KM COM,KN KNA,KP PRK,KR KOR,KW KWT,KY CYM,KZ KAZ,LA LAO,LB LBN,LC LCA,LI LIE,LK LKA,LR LBR,LS LSO,LT LTU,LU LUX,LV LVA,LY LBY,
MA MAR,MC MCO,MD MDA,ME MNE,MF MAF,MG MDG,MH MHL,MK MKD,ML MLI,MM MMR,MN MNG,MO MAC,MP MNP,MQ MTQ,MR MRT,MS MSR,MT MLT,MU MUS,MV MDV,MW MWI,MX MEX,MY MYS,MZ MOZ,
NA NAM,NC NCL,NE NER,NF NFK,NG NGA,NI NIC,NL NLD,NO NOR,NP NPL,NR NRU,NU NIU,NZ NZL,OM OMN,PA PAN,PE PER,PF PYF,PG PNG,PH PHL,PK PAK,PL POL,PM SPM,PN PCN,PR PRI,
PS PSE,PT PRT,PW PLW,PY PRY,QA QAT,RE REU,RO ROU,RS SRB,RU RUS,RW RWA,SA SAU,SB SLB,SC SYC,SD SDN,SE SWE,SG SGP,SH SHN,SI SVN,SJ SJM,SK SVK,SL SLE,SM SMR,SN SEN,
SO SOM,SR SUR,SS SSD,ST STP,SV SLV,SX SXM,SY SYR,SZ SWZ,TC TCA,TD TCD,TF ATF,TG TGO,TH THA,TJ TJK,TK TKL,TL TLS,TM TKM,TN TUN,TO TON,TR TUR,TT TTO,TV TUV,TW TWN,
TZ TZA,UA UKR,UG UGA,UM UMI,US USA,UY URY,UZ UZB,VA VAT,VC VCT,VE VEN,VG VGB,VI VIR,VN VNM,VU VUT,WF WLF,WS WSM,XK XKX,YE YEM,YT MYT,ZA ZAF,ZM ZMB,ZW ZWE`

/** Names in use beside those that the runtime knows in its languages; folded. */
const OTHER_NAMES = `US: united states of america, usa, u s a, u s, america, the united states, eeuu, ee uu, etats unis d amerique, vereinigte staaten von amerika,
  estados unidos da america, estados unidos de america, eua, vs
GB: uk, u k, great britain, britain, england uk, united kingdom of great britain and northern ireland, grossbritannien, grande bretagne, gran bretana, gran bretagna,
  groot brittannie, gra bretanha, england and wales
NL: holland, the netherlands, netherlands, hollande, holanda, olanda, pays bas, nederland
DE: federal republic of germany, bundesrepublik deutschland, brd
CZ: czech republic, czech rep, tschechische republik, republique tcheque, republica checa, tsjechie
KR: korea, south korea, republic of korea, korea republic of
KP: north korea
RU: russian federation, russland
CN: pr china, people s republic of china, mainland china, volksrepublik china
TW: taiwan roc, taiwan province of china
HK: hong kong, hongkong, hong kong sar
MO: macau, macao
AE: uae, united arab emirates, u a e, emirates, vae, vereinigte arabische emirate
TR: turkey, turkiye
VN: viet nam
CI: ivory coast, cote d ivoire
BO: bolivia plurinational state of
VE: venezuela bolivarian republic of
IR: iran islamic republic of
MD: moldova republic of
MK: macedonia, north macedonia
SZ: swaziland, eswatini
MM: burma
CV: cape verde
CD: dr congo, drc, democratic republic of the congo
CG: republic of the congo, congo
PS: palestine
VA: vatican, vatican city, holy see
BA: bosnia, bosnia and herzegovina, bosnia herzegovina
TT: trinidad, trinidad and tobago
IE: republic of ireland, eire
SY: syrian arab republic
LA: laos
BN: brunei
TZ: tanzania united republic of
CH: schweiz, suisse, svizzera, switzerland
ES: espana
BR: brasil
BE: belgique, belgie`

/** Names for several countries together. */
const GROUPS = `eu, european union, europaische union, union europeenne, union europea, unione europea: AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE
europe, europa: AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE AL AD BA BY CH FO GB GG GI IM IS JE LI MC MD ME MK NO RS RU SM UA VA XK AX
dach, d a ch, dach region: DE AT CH
benelux: BE NL LU
nordics, nordic, nordic countries, nordeuropa: DK FI IS NO SE AX FO GL
scandinavia, skandinavien, scandinavie: DK NO SE
baltics, baltic, baltic states, baltikum: EE LV LT
iberia, iberian peninsula: ES PT
uk and ireland, uki: GB IE
british isles: GB IE IM JE GG
anz, australia and new zealand: AU NZ
north america, northern america, nordamerika, amerique du nord: US CA MX
latam, latin america, lateinamerika, amerique latine, america latina: MX GT HN SV NI CR PA CU DO HT PR CO VE EC PE BO CL AR UY PY BR
south america, sudamerika, amerique du sud, america del sur, sudamerica, america do sul: CO VE EC PE BO CL AR UY PY BR GY SR GF FK
middle east, naher osten, moyen orient: AE SA QA KW BH OM YE IQ IR IL JO LB SY PS TR EG
gcc, gulf: AE SA QA KW BH OM
mena: AE SA QA KW BH OM YE IQ IR IL JO LB SY PS EG LY TN DZ MA
africa, afrika, afrique: DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW
asia, asien, asie: AF AM AZ BH BD BT BN KH CN GE HK IN ID IR IQ IL JP JO KZ KW KG LA LB MO MY MV MN MM NP KP OM PK PS PH QA SA SG KR LK SY TW TJ TH TL TR TM AE UZ VN YE
southeast asia, south east asia, sea, asean: BN KH ID LA MY MM PH SG TH TL VN
oceania: AU NZ PG FJ NC PF SB VU WS TO
apac, asia pacific, asia pacific region: AU NZ BD BN KH CN HK IN ID JP LA MO MY MV MN MM NP PK PH SG KR LK TW TH TL VN PG FJ`

const codes = CODES.split(/,\s*/).map((pair) => pair.split(' '))

/** Two letters by three. */
export const codeOfThree = new Map(codes.map(([two = '', three = '']) => [three.toLowerCase(), two]))
export const countryCodes = new Set(codes.map(([two = '']) => two))
export const otherNames = readRows(OTHER_NAMES).flatMap(([code, names]) =>
  names.split(/,\s*/).map((name) => [name, code] as const),
)
export const groups = new Map(
  readRows(GROUPS).flatMap(([names, members]) =>
    names.split(/,\s*/).map((name) => [name, new Set(members.split(' '))] as const),
  ),
)

function readRows(text: string): [string, string][] {
  return text
    .replace(/\n\s+/g, ' ')
    .split('\n')
    .map((line) => {
      const colon = line.indexOf(': ')
      return [line.slice(0, colon), line.slice(colon + 2)]
    })
}
