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

/** Chinese cities, titles and everyday words that begin like family names. */
export const notChineseNames = new Set(
  `张家口 张家界 张掖 张家港 黄山 黄石 黄冈 吴忠 吴江 徐汇 唐山 许昌 韩国 韓國 萧山 吕梁 秦皇岛 龙岩 龙口 邢台 沈阳 王府井 江苏 马鞍山 马来西亚 周口
  周边 周期 周年 周报 周刊 周末 周日 任务 任何 任职 任意 任命 任期 董事 董事长 董事会 董事長 董事會 马上 黄金 黄色 黃金 黃色 罗马 许可 许可证 许多 許可
  許多 谢谢 謝謝 陈述 陈列 韩语 韩文 余额 餘額 余量 苏格兰 孟加拉 孟买 雷达 雷达图 龙头 钱包 錢包 庞大 焦点 焦點`.split(
    /\s+/,
  ),
)
