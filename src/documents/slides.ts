import PptxGenJS from 'pptxgenjs'
import { lawfulText } from './characters.ts'
import type { Deck, Slide } from './deck.ts'
import { drawable } from './native-chart.ts'
import { palette } from './palette.ts'
import { repaired } from './pptx-repair.ts'
import { settled } from './settled.ts'
import { chartPartsOf } from './slides/charts.ts'
import { bulletIndent, cellMargin, commentFits, pagesOfPoints, pagesOfTable, stage, titleSize, typeOf } from './slides/pages.ts'

/**
 * The bytes of a .pptx of 16:9: native charts, real titles, notes, numbers of slides. What does not fit a slide goes on the next with the
 * same title and «(продолжение)».
 * @param madeAt written into the file; equal decks made at equal times are equal bytes
 */
export async function slidesOf({ title, footer, slides }: Deck, madeAt = new Date()): Promise<Uint8Array> {
  const deck = new PptxGenJS()
  deck.layout = 'LAYOUT_WIDE'
  deck.title = lawfulText(title)
  deck.author = deck.company = 'Библиокруг'
  deck.theme = { headFontFace: 'Georgia', bodyFontFace: 'Arial' }
  defineMasters(deck, lawfulText(footer))
  for (const slide of slides) addSlides(deck, slide)
  const charts = await chartPartsOf(slides.flatMap((slide) => (slide.kind === 'chart' && drawable(slide.chart) ? [slide.chart] : [])))
  return settled(repaired(new Uint8Array((await deck.write({ outputType: 'arraybuffer' })) as ArrayBuffer), charts), madeAt)
}

const width = stage.right - stage.left
const height = stage.bottom - stage.top

function defineMasters(deck: PptxGenJS, footer: string): void {
  const number = { x: stage.right - 1, y: 6.98, w: 1, h: 0.3, align: 'right' as const, fontFace: 'Arial', fontSize: 11, color: palette.faintInk }
  const title = { name: 'title', type: 'title' as const, fontFace: 'Georgia', color: palette.ink, align: 'left' as const, margin: 0 }
  deck.defineSlideMaster({
    title: 'ТИТУЛ',
    background: { color: palette.paper },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: stage.height, fill: { color: palette.accent } } },
      { placeholder: { options: { ...title, x: 1.2, y: 1.5, w: 11, h: 2.4, fontSize: 40, valign: 'bottom' }, text: '' } },
      { placeholder: { options: { name: 'subtitle', type: 'body', x: 1.2, y: 4.2, w: 11, h: 1.9, fontFace: 'Arial', fontSize: 20, color: palette.faintInk, valign: 'top', margin: 0 }, text: '' } },
      { text: { text: footer, options: { x: 1.2, y: 6.98, w: 9, h: 0.3, fontFace: 'Arial', fontSize: 11, color: palette.faintInk, margin: 0 } } },
    ],
  })
  deck.defineSlideMaster({
    title: 'СЛАЙД',
    background: { color: palette.paper },
    objects: [
      { rect: { x: stage.left, y: 1.42, w: 0.9, h: 0.05, fill: { color: palette.accent } } },
      { placeholder: { options: { ...title, x: stage.left, y: 0.4, w: width, h: 0.95, fontSize: typeOf.title, bold: true, valign: 'bottom' }, text: '' } },
      { text: { text: footer, options: { x: stage.left, y: 6.98, w: 9, h: 0.3, fontFace: 'Arial', fontSize: 11, color: palette.faintInk, margin: 0 } } },
    ],
    slideNumber: number,
  })
}

function addSlides(deck: PptxGenJS, slide: Slide): void {
  switch (slide.kind) {
    case 'title':
      return addTitle(deck, slide)
    case 'text':
      return pagesOfPoints(slide.points).forEach((points, page) => addPoints(begin(deck, slide, page), points))
    case 'numbers':
      return addNumbers(begin(deck, slide, 0), slide.numbers)
    case 'chart':
      return addChartSlide(deck, slide)
    case 'table':
      return pagesOfTable(slide).forEach(({ widths, header, rows }, page) => addTable(begin(deck, slide, page), [...widths], [header, ...rows]))
  }
}

/** @param page 0 for the first slide of a thing; the notes stand under it */
function begin(deck: PptxGenJS, { title, notes }: { readonly title: string; readonly notes?: string }, page: number): PptxGenJS.Slide {
  const slide = deck.addSlide({ masterName: 'СЛАЙД' })
  const shown = lawfulText(title) + (page > 0 ? ' (продолжение)' : '')
  slide.addText(shown, { placeholder: 'title', fontSize: titleSize(shown) })
  if (notes && page === 0) slide.addNotes(lawfulText(notes))
  return slide
}

function addTitle(deck: PptxGenJS, { title, subtitle, notes }: Slide & { kind: 'title' }): void {
  const slide = deck.addSlide({ masterName: 'ТИТУЛ' })
  slide.addText(lawfulText(title), { placeholder: 'title', fontSize: titleSize(title) + 12 })
  slide.addText(lawfulText(subtitle), { placeholder: 'subtitle' })
  if (notes) slide.addNotes(lawfulText(notes))
}

function addPoints(slide: PptxGenJS.Slide, points: readonly string[]): void {
  slide.addText(
    points.map((text) => ({ text, options: { bullet: { indent: bulletIndent * 72 }, breakLine: true, paraSpaceAfter: 10 } })),
    { x: stage.left, y: stage.top, w: width, h: height, fontFace: 'Arial', fontSize: typeOf.text, color: palette.ink, valign: 'top', margin: 0 },
  )
}

function addNumbers(slide: PptxGenJS.Slide, numbers: (Slide & { kind: 'numbers' })['numbers']): void {
  const cell = width / Math.max(2, numbers.length)
  const size = Math.min(...numbers.map(({ value }) => numberSize(value, cell - 0.5)))
  numbers.forEach(({ value, caption }, at) => {
    const x = stage.left + at * cell
    slide.addShape('rect', { x, y: 2.35, w: 0.04, h: 3.1, fill: { color: palette.line } })
    slide.addText(lawfulText(value), { x: x + 0.3, y: 2.3, w: cell - 0.5, h: 1.3, fontFace: 'Georgia', fontSize: size, color: palette.accent, valign: 'bottom', margin: 0 })
    slide.addText(lawfulText(caption), { x: x + 0.3, y: 3.7, w: cell - 0.5, h: 1.75, fontFace: 'Arial', fontSize: 18, color: palette.ink, valign: 'top', margin: 0, fit: 'shrink' })
  })
}

/** Points in which a large number stays on one line. */
const numberSize = (value: string, room: number): number => Math.min(60, Math.floor((room * 72) / (Math.max(1, value.length) * 0.66)))

function addChartSlide(deck: PptxGenJS, { comment, ...slide }: Slide & { kind: 'chart' }): void {
  const beside = comment !== undefined && commentFits(comment, 3.4)
  const page = begin(deck, slide, 0)
  const place = { x: stage.left - 0.1, y: stage.top, w: beside ? 8.2 : width, h: height }
  if (drawable(slide.chart)) page.addChart('bar', frameOnly, { ...place, altText: lawfulText(slide.chart.description), objectName: 'Диаграмма' })
  else page.addText('Данных нет.', { ...place, h: 0.5, fontFace: 'Arial', fontSize: typeOf.text, color: palette.faintInk, valign: 'top', margin: 0 })
  if (!comment) return
  if (beside) page.addText(lawfulText(comment), { x: stage.right - 3.5, y: stage.top + 0.2, w: 3.5, h: height - 0.2, fontFace: 'Arial', fontSize: typeOf.comment, color: palette.ink, valign: 'top', margin: 0 })
  else pagesOfPoints([comment]).forEach((points, at) => addPoints(begin(deck, slide, at + 1), points))
}

/** Keeps the place on the slide; the chart itself comes from `chartPartsOf`. */
const frameOnly = [{ name: '', labels: [''], values: [0] }]

function addTable(slide: PptxGenJS.Slide, colW: number[], rows: readonly (readonly string[])[]): void {
  const line = { type: 'solid' as const, pt: 0.75, color: palette.line }
  const none = { type: 'none' as const }
  slide.addTable(
    rows.map((row, at) =>
      row.map((text) => ({
        text,
        options: { bold: at === 0, color: palette.ink, valign: at === 0 ? ('middle' as const) : ('top' as const), border: [none, none, line, none] as [typeof none, typeof none, typeof line, typeof none], ...(at === 0 ? { fill: { color: palette.shade } } : {}) },
      })),
    ),
    { x: stage.left, y: stage.top, w: width, colW, fontFace: 'Arial', fontSize: typeOf.table, margin: [cellMargin.top, cellMargin.side, cellMargin.top, cellMargin.side], autoPage: false, hasHeader: true } as PptxGenJS.TableProps,
  )
}
