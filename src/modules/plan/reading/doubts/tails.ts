import type { Notes } from '../notes.ts'
import type { PlanReading } from '../plan-reading.ts'
import { textsOf } from './texts.ts'

const dangling = /(?<![\p{L}-])(?:для|и|или|в|во|на|по|с|со|к|ко|о|об|от|до|из|у|за|при|под|над|без|через|а|но|что|как|также|том числе|чтобы)$/iu

/** Words glued to the end of another, and texts that break off. */
export function doubtTails(reading: PlanReading, notes: Notes): void {
  for (const { at, text } of textsOf(reading)) {
    strayTail(notes, at, text)
    cutOff(notes, at, text)
  }
}

/** «…информационный центрВысшее педагогическое.»: a capital in the middle of a word begins what strayed here. */
function strayTail(notes: Notes, at: string, text: string): void {
  const found = /(?<=[а-яё»)])([А-ЯЁ][а-яё]{2,}[\s\S]*)$/u.exec(text)
  if (!found || found[1]!.split(/\s+/).length > 8) return
  notes.ask('strayText', at, 'В конце приклеились слова, которые, похоже, попали сюда случайно. Убрать их?', found[1]!.replace(/\n/g, ' '), text.slice(0, found.index).trim())
}

function cutOff(notes: Notes, at: string, text: string): void {
  if (at.endsWith('/section') || at.endsWith('/number')) return
  const broken = text.split('\n').findLast((line) => line !== '')
  if (!broken) return
  const last = dangling.test(broken) || /[,–—-]$/u.test(broken) || (/^[^»]*«[^»]*$/u.test(broken) && !/["“”]/.test(broken)) || /\([^)]*$/u.test(broken)
  if (last) notes.ask('cutOff', at, 'Текст обрывается. Чем он должен кончаться?', broken)
}
