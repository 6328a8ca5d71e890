/** Family names by which the order and number of the parts of a name are known; only such as are hardly anything else. */
export const familyNames = {
  /** The usual ones that begin no usual Japanese family name. */
  chinese: new Set(
    Array.from(
      '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫朱胡郭何罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭萧蕭蔡潘袁董余苏蘇吕魏蒋蔣姜傅钟鐘卢盧汪戴崔任廖姚邱谭譚贾賈邹鄒孟秦薛侯雷龙龍郝邵钱錢汤湯黎乔喬赖賴龚龔骆駱柯祁聂聶翟邢阮詹鲍鮑庞龐樊鲁魯韦韋焦尹丁沈苗窦竇卞冉倪',
    ).concat('欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 司徒 皇甫 令狐 尉迟 慕容 东方 東方'.split(' ')),
  ),
  korean: new Set(
    Array.from(
      '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용',
    ).concat('남궁 황보 제갈 선우 독고 사공 서문'.split(' ')),
  ),
  /** Of Spain and Latin America, without accents. */
  spanish: new Set(
    `garcia rodriguez gonzalez fernandez lopez martinez sanchez perez gomez martin jimenez hernandez ruiz diaz moreno munoz alvarez romero gutierrez
    alonso navarro torres dominguez ramos vazquez ramirez gil serrano morales molina blanco suarez castro ortega delgado ortiz marin rubio nunez medina
    castillo cortes iglesias garrido santos guerrero lozano cano cruz mendez flores prieto herrera pena leon marquez cabrera gallego calvo vidal campos
    reyes vega fuentes carrasco aguilar caballero nieto santana vargas gimenez hidalgo montero ibanez arias mora duran benitez ferrer carmona pastor
    soto saez velasco soler moya esteban parra bravo gallardo rojas pardo merino franco espinosa lara izquierdo rivas rivera silva casado arroyo redondo
    camacho vera rey galan luque otero montes rios sierra segura carrillo marcos marti soriano mendoza bernal robles vicente palacios valero vila guzman
    pacheco salazar avila contreras acosta figueroa maldonado valdez valencia zuniga escobar cardenas orozco quintero restrepo ospina cifuentes
    salinas trujillo villanueva zapata zamora villarreal cervantes juarez chavez galvez ochoa solis estrada padilla barrios bustamante sepulveda
    tapia araya fuentealba espinoza henriquez riquelme echeverria etxeberria agirre`.split(/\s+/),
  ),
}

/** With their marks, as Vietnamese write them. */
export const vietnameseFamilyNames = new Set(
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trương Đinh Lương Trịnh Nguyen'.split(
    ' ',
  ),
)

/** Spelled as in Hungary alone: beside a word that is none of them they tell that the family name stands first. */
export const hungarianGivenNames = new Set(
  `László István János Zoltán Sándor Gábor Ferenc József Attila Tamás Péter Zsolt Tibor András Csaba Imre Lajos György Balázs Gyula Mihály Károly Béla
  Dávid Dániel Ádám Bence Máté Levente Krisztián Miklós Gergő Gergely Szabolcs Márton Kálmán Dezső Ákos Botond Zsombor Ottó Erzsébet Katalin Ilona Éva
  Zsuzsanna Zsuzsa Judit Ágnes Ildikó Krisztina Irén Eszter Magdolna Mónika Szilvia Anikó Tímea Réka Nikolett Dóra Zsófia Orsolya Boglárka Piroska
  Gyöngyi Csilla Enikő Emese Noémi Fruzsina Kinga Borbála Júlia Sára Márta Györgyi Hajnalka`.split(/\s+/),
)
