import type { LanguageWords } from './languageWords'

/** Farms, wineries, breweries and their like in all languages: whoever names one says where they work. */
export const producers: LanguageWords = {
  company: `farm, ranch, winery, vineyard, brewery, distillery, orchard, dairy, dairy farm, creamery, sawmill, quarry, fishery, farm or business, weingut, bauernhof, gärtnerei, brauerei, brennerei, molkerei, käserei, sägewerk,
    exploitation agricole, vignoble, distillerie, laiterie, scierie, fromagerie, granja, viñedo, viña, cervecería, quesería, almazara, aserradero, rancho, celler, fazenda, vinícola, cervejaria, queijaria, fattoria,
    podere, birrificio, caseificio, frantoio, agriturismo, boerderij, kwekerij, brouwerij, wijngaard, zuivelfabriek, zagerij, bondgård, bryggeri, mejeri, meieri, sagbruk, gartneri, maatila, panimo, meijeri, lüpsifarm,
    pruulikoda, saimniecība, alus darītava, ūkis, bravoras, gospodarstwo rolne, winnica, browar, mleczarnia, tartak, vinařství, pivovar, mlékárna, vinárstvo, pincészet, borászat, sörfőzde, cramă, fermă, vinarija,
    pivovara, pivara, mljekara, mlekara, ферма, винарна, винарија, пивоварна, винодельня, пивоварня, фермерское хозяйство, крестьянское хозяйство, господарство, виноробня, броварня, φάρμα, αγρόκτημα, οινοποιείο,
    ζυθοποιία, ελαιοτριβείο, çiftlik, mandıra, şaraphane, مزرعة, معصرة, مزرعه, دامداری, گاوداری, משק, יקב, מבשלה, מחלבה, फार्म, डेयरी, খামার, பண்ணை, ఫారం, ฟาร์ม, โรงเบียร์, trang trại, nông trại, peternakan, perkebunan,
    農園, 農場, 酒蔵, 醸造所, 牧場, 窯元, 农场, 酒庄, 酒莊, 牧场, 果园, 果園, 茶厂, 농장, 목장, 양조장, 과수원, ranchi, wynkelder, მარანი, მეურნეობა, ფერმა, ֆերմա, գինեգործարան, шаруа қожалығы, fermer xo‘jaligi, fermer xo'jaligi, baserria,
    upategia, razzett, feirm, fferm, kantinë, sakahan, usadba, gård`,
  companyName: `farm name, ranch name, winery name, vineyard name, brewery name, orchard name, dairy name, name of farm, name of winery, nombre de la granja, nombre del viñedo, nome da fazenda, nome della cantina, nom de la ferme, nom du domaine viticole, name des weinguts, naam boerderij`,
}
