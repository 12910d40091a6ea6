import { AlignmentType, LineRuleType, type IPropertiesOptions } from 'docx'
import { styleNameOf } from '../roles.ts'

/** Twentieths of a point, in which Word measures. */
export const twipsOfMillimetre = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)

/** Half-points, in which Word measures type. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** The red line of a paragraph. */
export const redLine = twipsOfMillimetre(12.5)

/** On every office computer, and in the metrics of its free twin on the others. */
const fontName = 'Times New Roman'
export const font = { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName }

/** Of the title, then of headings by their level. */
export const headingStyles = ['Title', 'Heading1', 'Heading2', 'Heading3'] as const

/** The style that a paragraph of a role wears; letters of every program are Latin. */
export const roleStyle = (role: string): string => `Role${Buffer.from(role).toString('hex')}`

/**
 * @param size the type of the body, in points
 * @param roles of the paper's paragraphs, each with the style that it looks like
 */
export function stylesOf(size: number, roles: ReadonlyMap<string, string>): NonNullable<IPropertiesOptions['styles']> {
  const heading = (points: number, before = 12) => ({
    run: { font, size: halfPoints(points), bold: true, italics: false, color: '000000' },
    paragraph: { keepNext: true, keepLines: true, spacing: { before: before * 20, after: 120 } },
  })
  const title = heading(size + 2)
  return {
    default: {
      document: {
        run: { font, size: halfPoints(size), language: { value: 'ru-RU', eastAsia: 'ru-RU', bidirectional: 'ar-SA' } },
        paragraph: { spacing: { before: 0, after: 0, line: 259, lineRule: LineRuleType.AUTO } },
      },
      title: { ...title, paragraph: { ...title.paragraph, alignment: AlignmentType.CENTER } },
      heading1: heading(size + 1),
      heading2: heading(size),
      heading3: { ...heading(size), run: { ...heading(size).run, italics: true } },
    },
    paragraphStyles: [
      { id: 'TableText', name: 'Текст таблицы', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } },
      ...[...roles].map(([role, basedOn]) => ({ id: roleStyle(role), name: styleNameOf(role), basedOn })),
    ],
  }
}
