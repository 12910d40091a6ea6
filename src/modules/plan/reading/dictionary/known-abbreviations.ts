import { distance } from '../wording.ts'

/** Abbreviations that every school librarian knows. */
const known = new Set(
  (
    'МО ГМО РМО ММО ШМО УМО КМО ОМО МС ОУ ОО ОС ДО СОШ ООШ НОШ СШ ОШ НШ КШ ДОУ УДО ДПО ПО ИКТ ИТ ФГОС ФОП ФООП ФПУ ФП ЗУВР УВР ВР УР ЗВР НМР МР НМС ПС МПК ШБИЦ ШИБЦ БИЦ ИБЦ ШБ УО УОО ИМЦ ММЦ ГИМЦ РИМЦ ГМЦ РМЦ МЦ РМК ГМК ЦРО РЦРО ЦОКО РЦОИ ' +
    'РФ ЦГБ ЦБС ЦБ ЦДБ ЦДЮБ ДБ ГДБ ДЮБ ЦДТ ДДТ ДЮЦ ДЮСШ ДШИ ДМШ ДХШ ДК ЕГЭ ОГЭ ГИА ВПР НИКО РДР ГТО СМИ ЭБС ЭОР ЦОР ЭФУ ЭБ НЭБ НЭДБ ББК УДК МАРК ИРБИС РГБ РНБ РГДБ ГПНТБ РШБА РБА ИПК ИРО КПК ИПКРО РИРО АПО КГУ НПК НОУ ПК DVD CD СПб СССР ВОВ США РК СК ПДД ЗОЖ ОБЖ ОБЗР МХК ИЗО ТБ ОТ ПБ КТП УМК УМП ЧС ' +
    'ТСО ЭК СБО СБА АБИС ОПАК СанПиН РДШ РДДМ ВСОШ УУД НОО ООО СОО ОВЗ ЗПР КДН ПДН ПМПК ЦНППМ СПО ВПО ВУЗ ССУЗ ГИС АИС ФГИС ФИП РИП ЭЖ ЭД ЭДО НОКО ВСОКО ЛДП ЛОЛ ГПД НКО АНО ИП МФЦ РЭШ МЭШ ЦОС ФЭБ ГОСТ ЮИД ДЮП ВПК КВН НТР ЮНЕСКО ИФЛА ООН ЦК ГО МЧС МВД ГИБДД ФИО ЭВМ ЖК СО НСО СД ШСК ПФДО СОУТ ФЗ РСО ВКР ' +
    'ЛФК КИП ПОО АООП ООП ОП РП КИМ ЕСИА ЕИП ИОМ ИУП ИОТ ШНОР ПРО ОДНК ОДНКНР ОРКСЭ ГК УК ТК АХЧ МТБ ИБО СБФ ИТС ОЭР НИР ПОУ СП ВК МАХ'
  ).split(' '),
)

/** «МБОУ», «ГБПОУ», «МКУК»: what kind of school or office. */
const ofOffice = /^(?:[МГКФЧ][АБКОНГ]?[АБКОНГ]?(?:ОУ|ДОУ|УДО|УК|УО|У|ОО|ПОУ|УДПО)|[МГ]АОУ|[МБКС]?(?:СОШ|ООШ|НОШ|ОШ|СШ)И?)$/

/** Whether every reader of plans knows the abbreviation; Roman figures are none. */
export const isKnownAbbreviation = (word: string): boolean => known.has(word) || ofOffice.test(word) || /^[ХIVXСМ]+$/.test(word)

/** The known abbreviation of which two neighbouring letters are swapped: «ГОМ» for «ГМО»; that of the plan's own association before others. */
export function knownNear(word: string, level: string | null): string | null {
  if (word.length < 3) return null
  const swapped = (other: string) => other.length === word.length && other !== word && distance(word, other, 1) === 1 && [...word].toSorted().join('') === [...other].toSorted().join('')
  if (level !== null && swapped(level)) return level
  return ['ГМО', 'РМО', 'ММО', 'ШМО', 'ИКТ', 'ФГОС', 'ШБИЦ', 'ШИБЦ', 'МБОУ', 'МАОУ', 'СОШ', 'ИМЦ', 'МКОУ', 'ЕГЭ', 'ОГЭ'].find(swapped) ?? null
}
