import type { LetterBlock } from '#documents/letter'
import { siteMark } from '#platform/mail'
import { counted, dateInWords, dateShort } from '#platform/russian'
import type { CalendarDate } from '#platform/calendar'
import type { Matter } from '../matter.ts'
import type { Novelty } from '../whats-new.ts'

/** What the morning's letter tells one person. */
export interface DailyLetter {
  /** By which the person is spoken to; '' when unknown. */
  readonly name: string
  readonly day: CalendarDate
  readonly matters: readonly Matter[]
  readonly news: readonly Novelty[]
  readonly association: string
  /** Address that stops the letters. */
  readonly stop: string
}

/** The most lines of one kind; the rest are on the page. */
const most = 15

/** «24 сентября: 3 дела, из них 1 просрочено» */
export function dailySubject({ day, matters, news }: Pick<DailyLetter, 'day' | 'matters' | 'news'>): string {
  const late = matters.filter((matter) => matter.late).length
  const parts = [
    matters.length > 0 && counted(matters.length, 'дело', 'дела', 'дел') + (late > 0 ? `, просрочено ${late}` : ''),
    news.length > 0 && `нового ${news.length}`,
  ]
  return plain(`${dateInWords(day).replace(/\s\d{4}\s.*$/, '')}: ${parts.filter(Boolean).join(', ')}`)
}

export function dailyBlocks({ name, matters, news, association, stop }: DailyLetter): LetterBlock[] {
  return [
    { type: 'paragraph', text: name ? `Доброе утро, ${name}!` : 'Доброе утро!' },
    ...(matters.length === 0 ? [] : [{ type: 'links', title: 'Ваши дела', items: shortened(matters.map(({ text, to, due, late }) => ({ text: [plain(text), due && `до ${dateShort(due)}`, late && 'просрочено'].filter(Boolean).join(' — '), to: siteMark + to })), '/matters') } as const]),
    ...(news.length === 0 ? [] : [{ type: 'links', title: 'Что нового', items: shortened(news.map(({ text, to }) => ({ text: plain(text), to: siteMark + to })), '/news') } as const]),
    { type: 'buttons', buttons: [{ title: 'Открыть мои дела', to: `${siteMark}/matters` }] },
    { type: 'paragraph', text: association },
    { type: 'small', text: `Это письмо приходит раз в день, утром, и только когда есть о чём сказать. Больше не присылать: ${stop}` },
  ]
}

const shortened = <Item extends { readonly text: string; readonly to: string }>(items: readonly Item[], page: string) =>
  items.length <= most ? items : [...items.slice(0, most), { text: `И ещё ${items.length - most}`, to: siteMark + page }]

/** On one line: for heads of letters and programs that show text as it comes. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
