import { folded } from '../reading/cells.ts'
import { programmes, type ProgrammeCode } from '../programmes.ts'

/**
 * The programme that words tell: «7.1», «ЗПР», «УО», «общая». Null when it cannot be told for certain: «ОВЗ» is any of them, «8.3» is
 * for autism and learns by the textbooks of intellectual disability, «вариант 1» is that of either.
 */
export function programmeSaid(text: string): ProgrammeCode | null {
  const said = folded(text)
  if (said === '') return 'general'
  const own = programmes.find(({ name }) => folded(name) === said)
  if (own) return own.code
  const variant = /(?:^|\D)([1-8])[.,]\s?([1-4])(?!\d)/.exec(text)
  if (variant) return Number(variant[2]) >= 3 ? null : byVariant[Number(variant[1]) - 1]!
  return words.find(([pattern]) => pattern.test(said))?.[1] ?? null
}

/** Orders 1023 and 1025 of 24.11.2022 number the variants by the kind of disability. */
const byVariant: readonly ProgrammeCode[] = ['hearing', 'hearing', 'sight', 'sight', 'speech', 'motor', 'delay', 'autism']

const words: readonly (readonly [RegExp, ProgrammeCode])[] = [
  [/^(?:уо|ио|ин|умств\S* отст\S*|интеллект\S*|.*(?:умственн|интеллектуальн)\S* (?:отсталост|нарушени)\S*|аооп уо)(?: .*)?(?:вариант |в |вар )?2$/, 'intellectual-2'],
  [/^(?:аооп )?(?:уо|ио)(?: (?:(?:вариант|вар|в) )?1)?$|умственн\S* отстал|интеллектуальн\S* нарушени|нарушени\S* интеллекта/, 'intellectual'],
  [/(?:^| )зпр(?: |$)|задержк\S* (?:психическ\S* )?развити/, 'delay'],
  [/(?:^| )(?:рас|аутиз\S*|аутист\S*)(?: |$)/, 'autism'],
  [/(?:^| )(?:нода|опда)(?: |$)|опорно двигат/, 'motor'],
  [/(?:^| )(?:тнр|онр)(?: |$)|наруш\S* речи|речев/, 'speech'],
  [/слабовид|незряч|слеп|зрени/, 'sight'],
  [/слабослыш|глух|слух/, 'hearing'],
  [/^(?:общ\S*|ооп(?: .*)?|общеобразовательн\S*(?: .*)?|обычн\S*|основн\S*(?: общ\S*.*)?|фгос(?: .*)?|фоп(?: .*)?|нет|норма|традиционн\S*|универсальн\S*)$/, 'general'],
]
