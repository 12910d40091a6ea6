/** What a column of a list can hold. Fields of the school come first; `skipped` is known and not brought in: numbers of rows, counts. */
export const schoolFields = ['school', 'schoolFullName', 'inn', 'founder', 'address', 'schoolPhone', 'schoolEmail', 'contact', 'aliases'] as const
export const personFields = ['name', 'surname', 'givenName', 'patronymic', 'post', 'category', 'since', 'experience', 'phone', 'email', 'contacts'] as const

export type ListField = (typeof schoolFields)[number] | (typeof personFields)[number]

/** As the page calls what a column was taken for. */
export const listFieldName: Readonly<Record<ListField, string>> = {
  school: 'школа',
  schoolFullName: 'полное название школы',
  inn: 'ИНН',
  founder: 'учредитель',
  address: 'адрес',
  schoolPhone: 'телефон школы',
  schoolEmail: 'почта школы',
  contact: 'к кому обращаться',
  aliases: 'другие написания школы',
  name: 'фамилия, имя, отчество',
  surname: 'фамилия',
  givenName: 'имя',
  patronymic: 'отчество',
  post: 'должность',
  category: 'категория',
  since: 'в профессии с',
  experience: 'стаж',
  phone: 'телефон',
  email: 'почта',
  contacts: 'телефон и почта',
}

const mail = String.raw`(?:e ?mail|емей?л|мейл|(?:электронн\S*|эл) (?:почт\S*|адрес\S*)|почта|адрес (?:электронн\S*|эл) почты)`
const telephone = String.raw`(?:(?:сот|моб|раб|контактн|служебн|домашн|личн|номер)\S* )*(?:тел|телефоны?|телефона|сотовый|мобильный)`
const institution = String.raw`(?:(?:обще)?образовательн\S* )?(?:учреждени\S*|организаци\S*|школ\S*|оу|оо|о у)`

/** Headings met in lists of cities, folded by `foldedHeading`; the first that fits wins. */
const headings: readonly (readonly [RegExp, ListField | 'skipped'])[] = [
  [/^(?:№|n|no|п п|[№n] п п|номер(?: по порядку| строки)?|начинающий|в объединении|библиотекарей|роль|роли|примечани\S*)$/, 'skipped'],
  [/(?:^| )(?:директор|руководител)\S*(?: |$)|^контакт(?:ное лицо)?$|^к кому обращаться$/, 'contact'],
  [/^(?:тел\S*|контакты|контактн\S* (?:данные|информация)|контактн\S* тел\S*) (?:и )?(?:e ?mail|почта|эл\S* почта)$|^контакты$|^контактн\S* (?:данные|информация)$/, 'contacts'],
  [/^ф ?и ?о(?: |$)|^фамилия(?:,? имя|,? инициалы| и инициалы| и о| и имя)|^(?:школьн\S* )?(?:педагог ?)?библиотекар[ьяи]$|^(?:сотрудник|работник|педагог|член\S*(?: гмо| объединения)?|заведующ\S* библиотекой)$/, 'name'],
  [/^фамилия$/, 'surname'],
  [/^имя$/, 'givenName'],
  [/^отчество$/, 'patronymic'],
  [/^(?:полное|юридическое) (?:название|наименование)|^(?:название|наименование)\S* (?:по уставу|полн\S*)|полное наименование/, 'schoolFullName'],
  [/^(?:другие (?:написания|названия)|как еще называют)$/, 'aliases'],
  [new RegExp(String.raw`^${mail} (?:школы|оу|оо|учреждения|организации)$`), 'schoolEmail'],
  [new RegExp(String.raw`^${telephone} (?:школы|оу|оо|учреждения|организации)$`), 'schoolPhone'],
  [new RegExp(String.raw`^(?:личн\S* |рабоч\S* |адрес )?${mail}(?: |$)`), 'email'],
  [new RegExp(String.raw`^${telephone}(?: |$)`), 'phone'],
  [/^инн(?: |$)/, 'inn'],
  [/^учредител/, 'founder'],
  [/^(?:(?:юридический|почтовый|фактический) )?адрес(?: (?:школы|оу|оо|учреждения|организации))?$|^местонахождение/, 'address'],
  [/^(?:занимаемая )?должност/, 'post'],
  [/категори/, 'category'],
  [/^в профессии с|^(?:год|дата) (?:начала|прихода)|^работает с/, 'since'],
  [/стаж/, 'experience'],
  [new RegExp(String.raw`^(?:(?:сокращенн|кратк)\S* )?(?:(?:название|наименование) )?${institution}(?: кратк\S*| сокращ\S*| №)?$|^(?:основное )?место (?:основной )?работы$|^(?:№|n|номер) (?:школы|оу|оо)$|^(?:краткое |сокращенное )?(?:название|наименование)$`), 'school'],
]

/** What a heading says, or null. @param text as it stands in the cell */
export const fieldOfHeading = (text: string): ListField | 'skipped' | null => headings.find(([pattern]) => pattern.test(foldedHeading(text)))?.[1] ?? null

const foldedHeading = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/no\.?(?= )|№/g, ' № ')
    .replace(/[^\p{L}\d№]+/gu, ' ')
    .trim()
