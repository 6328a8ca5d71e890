import { latinised } from './languages/latinised'
import { latinisedIndian } from './languages/latinisedIndian'
import { american } from './languages/american'
import { austronesian } from './languages/austronesian'
import { bantu } from './languages/bantu'
import { caucasianAndVolga } from './languages/caucasianAndVolga'
import { creole } from './languages/creole'
import { himalayan } from './languages/himalayan'
import { pacific } from './languages/pacific'
import { smallEuropean } from './languages/smallEuropean'
import { smallRomance } from './languages/smallRomance'
import { westAfrican } from './languages/westAfrican'
import { african } from './languages/african'
import { celticAndMaltese } from './languages/celticAndMaltese'
import { centralAsian } from './languages/centralAsian'
import { eastAsian } from './languages/eastAsian'
import { eastSlavic } from './languages/eastSlavic'
import { germanic } from './languages/germanic'
import { greekAndTurkic } from './languages/greekAndTurkic'
import { iberian } from './languages/iberian'
import { indian } from './languages/indian'
import type { LanguageGroup } from './languages/languageWords'
import { middleEastern } from './languages/middleEastern'
import { nordic } from './languages/nordic'
import { romance } from './languages/romance'
import { southEastAsian } from './languages/southEastAsian'
import { southIndian } from './languages/southIndian'
import { southSlavic } from './languages/southSlavic'
import { uralicAndBaltic } from './languages/uralicAndBaltic'
import { westSlavic } from './languages/westSlavic'

/** The vocabulary by language, English excepted. */
export const allLanguages: LanguageGroup = {
  ...germanic,
  ...romance,
  ...iberian,
  ...nordic,
  ...westSlavic,
  ...southSlavic,
  ...eastSlavic,
  ...uralicAndBaltic,
  ...greekAndTurkic,
  ...middleEastern,
  ...indian,
  ...southIndian,
  ...southEastAsian,
  ...eastAsian,
  ...centralAsian,
  ...african,
  ...celticAndMaltese,
  ...american,
  ...austronesian,
  ...bantu,
  ...caucasianAndVolga,
  ...creole,
  ...himalayan,
  ...pacific,
  ...smallEuropean,
  ...smallRomance,
  ...westAfrican,
  ...latinised,
  ...latinisedIndian,
}
