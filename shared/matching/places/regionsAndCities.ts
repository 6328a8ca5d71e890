/**
 * Parts of countries, which are told without the country now and then, with their other spellings after "=". Folded.
 * Short codes are read only behind a city ("Austin, TX").
 */
const REGIONS = `US: alabama=al, alaska=ak, arizona=az, arkansas=ar, california=ca=kalifornien=californie, colorado=co, connecticut=ct, delaware=de, florida=fl, georgia=ga, hawaii=hi,
  idaho=id, illinois=il, indiana=in, iowa=ia, kansas=ks, kentucky=ky, louisiana=la, maine=me, maryland=md, massachusetts=ma, michigan=mi, minnesota=mn, mississippi=ms, missouri=mo,
  montana=mt, nebraska=ne, nevada=nv, new hampshire=nh, new jersey=nj, new mexico=nm, new york=ny=new york state, north carolina=nc, north dakota=nd, ohio=oh, oklahoma=ok, oregon=or,
  pennsylvania=pa, rhode island=ri, south carolina=sc, south dakota=sd, tennessee=tn, texas=tx, utah=ut, vermont=vt, virginia=va, washington=wa=washington state,
  west virginia=wv, wisconsin=wi, wyoming=wy, district of columbia=dc=washington dc=washington d c
CA: ontario=on, quebec=qc, british columbia=bc, alberta=ab, manitoba=mb, saskatchewan=sk, nova scotia=ns, new brunswick=nb, newfoundland and labrador=nl, prince edward island=pe
GB: england=angleterre=inglaterra=inghilterra, scotland=schottland=ecosse, wales, northern ireland=nordirland
DE: bavaria=bayern=baviere=baviera, baden wurttemberg=bw, north rhine westphalia=nordrhein westfalen=nrw, hesse=hessen, saxony=sachsen, lower saxony=niedersachsen,
  rhineland palatinate=rheinland pfalz, schleswig holstein, brandenburg, thuringia=thuringen, saxony anhalt=sachsen anhalt, mecklenburg vorpommern=mecklenburg western pomerania, saarland
AT: tyrol=tirol, styria=steiermark, carinthia=karnten, upper austria=oberosterreich, lower austria=niederosterreich, vorarlberg, burgenland
FR: ile de france, provence alpes cote d azur=paca, auvergne rhone alpes, nouvelle aquitaine, occitanie, brittany=bretagne, normandy=normandie, hauts de france, grand est, pays de la loire
ES: catalonia=cataluna=catalunya=katalonien, andalusia=andalucia=andalusien, basque country=pais vasco=euskadi, community of madrid=comunidad de madrid, galicia, valencian community=comunidad valenciana
IT: lombardy=lombardia=lombardei, tuscany=toscana, piedmont=piemonte, veneto, emilia romagna, lazio, sicily=sicilia, campania, apulia=puglia, liguria, sardinia=sardegna
NL: north holland=noord holland, south holland=zuid holland, north brabant=noord brabant, gelderland, friesland, limburg
BE: flanders=vlaanderen=flandern=flandre, wallonia=wallonie=wallonien
AU: new south wales=nsw, victoria=vic, queensland=qld, western australia, south australia, tasmania=tas, australian capital territory=act
BR: sao paulo state=estado de sao paulo, minas gerais=mg, rio grande do sul=rs, parana=pr, santa catarina=sc, bahia=ba, pernambuco=pe, ceara=ce, goias=go
IN: maharashtra, karnataka, tamil nadu, telangana, gujarat, uttar pradesh, haryana, west bengal, kerala, rajasthan, punjab`

/** Cities that are told without their country, or in other languages. */
const CITIES = `US: new york=new york city=nyc=manhattan=brooklyn, los angeles=la, san francisco=sf, chicago, boston, austin, seattle, denver, atlanta, miami, dallas, dallas fort worth, houston, philadelphia,
  phoenix, san diego, san jose, minneapolis, detroit, portland, nashville, charlotte, salt lake city, las vegas, washington, indianapolis, columbus, baltimore, wilmington, palo alto,
  mountain view, silicon valley, raleigh, pittsburgh, tampa, orlando, st louis, kansas, boulder, oakland
CA: toronto, montreal, vancouver, ottawa, calgary, edmonton, waterloo, winnipeg, quebec city, mississauga
GB: london=londres=londra=londen, manchester, birmingham, leeds, glasgow, edinburgh=edimbourg=edimburgo, bristol, liverpool, cambridge, oxford, sheffield, cardiff, belfast, nottingham, reading, brighton
IE: dublin, cork, galway, limerick
DE: berlin, hamburg=hambourg, munich=munchen=muenchen=monaco di baviera, cologne=koln=koeln=colonia, frankfurt=frankfurt am main=frankfurt main=francfort, stuttgart, dusseldorf=duesseldorf, leipzig,
  dresden, hanover=hannover, nuremberg=nurnberg=nuernberg, bremen, essen, dortmund, bonn, mannheim, karlsruhe, aachen, munster=muenster, bielefeld, augsburg, wiesbaden, darmstadt, freiburg
AT: vienna=wien=vienne=viena, graz, linz, salzburg, innsbruck
CH: zurich=zuerich, geneva=genf=geneve=ginevra=ginebra, basel=bale=basilea, bern=berne, lausanne, zug, lucerne=luzern, winterthur, st gallen
FR: paris, lyon=lyons, marseille, toulouse, nice, nantes, bordeaux, lille, strasbourg=strassburg, montpellier, rennes, grenoble
ES: madrid, barcelona=barcelone, valencia, seville=sevilla, malaga, bilbao, zaragoza, alicante
PT: lisbon=lisboa=lissabon=lisbonne, porto=oporto, braga, coimbra
IT: milan=milano=mailand, rome=roma=rom, turin=torino, florence=firenze=florenz, naples=napoli=neapel, venice=venezia, bologna, genoa=genova, verona, padua=padova
NL: amsterdam, rotterdam, the hague=den haag=s gravenhage=la haye, utrecht, eindhoven, groningen, delft
BE: brussels=brussel=bruxelles=bruselas=brussels capital, antwerp=antwerpen=anvers, ghent=gent=gand, leuven=louvain, liege
LU: luxembourg=luxemburg
DK: copenhagen=kobenhavn=kopenhagen=copenhague, aarhus, odense
SE: stockholm, gothenburg=goteborg, malmo, uppsala
NO: oslo, bergen, trondheim, stavanger
FI: helsinki=helsingfors, espoo, tampere
PL: warsaw=warszawa=warschau=varsovie, krakow=cracow=krakau, wroclaw=breslau, gdansk=danzig, poznan, lodz, katowice
CZ: prague=praha=prag, brno
HU: budapest
RO: bucharest=bucuresti=bukarest, cluj napoca=cluj
BG: sofia
GR: athens=athen=athina, thessaloniki
TR: istanbul, ankara, izmir
GE: tbilisi=tiflis, batumi
UA: kyiv=kiev, lviv
RU: moscow=moskau=moskva, saint petersburg=st petersburg
EE: tallinn
LV: riga
LT: vilnius, kaunas
HR: zagreb
RS: belgrade=beograd
SI: ljubljana
SK: bratislava
IL: tel aviv=tel aviv yafo, jerusalem, haifa
AE: dubai, abu dhabi
SA: riyadh, jeddah
EG: cairo=kairo
MA: casablanca, rabat, marrakech
ZA: cape town=kapstadt, johannesburg, durban, pretoria
NG: lagos, abuja
KE: nairobi
IN: mumbai=bombay, delhi=new delhi, bengaluru=bangalore, hyderabad, chennai=madras, pune, kolkata=calcutta, gurugram=gurgaon, noida, ahmedabad, jaipur, kochi, chandigarh
SG: singapore=singapur
HK: hong kong
CN: shanghai, beijing=peking, shenzhen, guangzhou, hangzhou, chengdu
TW: taipei
JP: tokyo=tokio, osaka, kyoto
KR: seoul
TH: bangkok
VN: ho chi minh city=ho chi minh=saigon, hanoi
MY: kuala lumpur
ID: jakarta, bandung, surabaya
PH: manila, cebu, makati
AU: sydney, melbourne, brisbane, perth, adelaide, canberra
NZ: auckland, wellington, christchurch
BR: sao paulo, rio de janeiro, belo horizonte, curitiba, porto alegre, florianopolis, recife, brasilia, salvador, campinas
MX: mexico city=ciudad de mexico=cdmx=mexico df, guadalajara, monterrey
AR: buenos aires, cordoba, rosario
CO: bogota, medellin, cali, barranquilla
CL: santiago=santiago de chile
PE: lima
UY: montevideo
CR: san jose costa rica
PA: panama city`

export type Place = { name: string; country: string }

/** By every spelling, the one that stands for all. The first of several places of one name counts. */
export const cities = readPlaces(CITIES)
export const regions = readPlaces(REGIONS)

function readPlaces(text: string): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const line of text.replace(/\n\s+/g, ' ').split('\n')) {
    const [country = '', names = ''] = line.split(': ')
    for (const spellings of names.split(/,\s*/)) {
      const [name = '', ...others] = spellings.trim().split('=')
      for (const spelling of [name, ...others]) {
        if (!places.has(spelling)) places.set(spelling, { name, country })
      }
    }
  }
  return places
}
