import { isTerm } from './term-words.ts'

const place = String.raw`(?:М[АБК]?ОУ|МБУ|МАУ|ГБОУ|ЧОУ|СОШ|ООШ|ОУ|ГБУ|МКУ|ИМЦ|ММЦ|ЦГБ|ЦБС|ЦДБ|УО|[Шш]кола|[Гг]имназия|[Лл]ицей|[Оо]нлайн|[Zz]oom|[Дд]истанционно|[Кк]онференц-зал|[Аа]ктовый зал|на базе)(?![а-яё])`
const between = new RegExp(String.raw`[\n;]\s*|,\s+|\s+[–—]\s+(?=${place})|\.\s+(?=${place})|\s+(?=\([^()]*\)$)`, 'u')
const beforePlace = new RegExp(String.raw`\s+(?=${place})`, 'u')

/** «сентябрь, МАОУ СОШ №5»: what speaks of time is the term, the rest the place. */
export function splitTermAndPlace(text: string, put: (field: 'term' | 'place', text: string) => void): void {
  const parts = text.split(between).flatMap(withoutPlace).map((part) => part.trim()).filter(Boolean)
  const ofTime = (part: string) => isTerm(part) || /^(?:в\s+)?\d{1,2}[:.-]\d\d(?:\s*ч\.?)?$/.test(part) || /^\d{1,2}$/.test(part)
  const [terms, places] = [parts.filter(ofTime), parts.filter((part) => !ofTime(part))]
  put('term', terms.map(unbracketed).join(', '))
  put('place', places.map(unbracketed).join(', '))
}

/** «октябрь МАОУ СОШ № 5» is two parts, «платформа Zoom» one. */
function withoutPlace(part: string): string[] {
  const found = beforePlace.exec(part)
  return found && isTerm(part.slice(0, found.index)) ? [part.slice(0, found.index), part.slice(found.index)] : [part]
}

const unbracketed = (part: string): string => part.replace(/^\(([^()]*)\)$/, '$1')
