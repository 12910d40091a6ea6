import { monthOf } from './months.ts'

const placeBegins = String.raw`(?:М[АБК]?ОУ|МБУ|МАУ|ГБОУ|ЧОУ|СОШ|ООШ|ОУ|ГБУ|МКУ|ИМЦ|ММЦ|ЦГБ|ЦБС|ЦДБ|УО|[Шш]кола|[Гг]имназия|[Лл]ицей|[Бб]иблиотека|[Оо]нлайн|[Zz]oom|[Дд]истанционно|[Кк]онференц-зал|[Аа]ктовый зал|на базе)(?![а-яё])`
const between = new RegExp(String.raw`\n|[;,]\s*|\s+[–—]\s+(?=${placeBegins})|(?<!М[АБК]?ОУ|ГБОУ|ЧОУ|МБУ|МАУ|МКУ|ГБУ)\s+(?=${placeBegins})`, 'u')

/** «сентябрь, МАОУ СОШ №5»: what speaks of time is the term, the rest the place. */
export function splitTermAndPlace(text: string, put: (field: 'term' | 'place', text: string) => void): void {
  const parts = text.split(between).map((part) => part.trim()).filter(Boolean)
  const terms = parts.filter(isTerm)
  put('term', terms.join(', '))
  put('place', parts.filter((part) => !isTerm(part)).join(', '))
}

const isTerm = (part: string): boolean =>
  !/№\s*\d/.test(part) &&
  (/\d{1,2}[.\s]\d{1,2}(?!\d)|^\d{1,2}[-–]?\d*$|(?<!\d)20\d\d|течени|недел|четверт|каникул|план|график|ежемесяч|ежеквартал|до \d|^\d{1,2}[:.-]\d\d$|^в \d{1,2}[:.-]\d\d/iu.test(part) || part.split(/[\s–-]+/).some((word) => monthOf(word) !== null))
