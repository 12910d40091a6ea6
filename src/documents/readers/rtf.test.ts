import { describe, expect, it } from 'vitest'
import { outline } from './documents-for-tests.ts'
import { readRtf } from './rtf.ts'

/** Cyrillic letters as the bytes of windows-1251 that RTF writes. */
const hex = (text: string) => text.replace(/[А-я]/g, (letter) => `\\'${(letter.charCodeAt(0) - 0x410 + 0xc0).toString(16)}`)
const read = (body: string) => outline(readRtf(Buffer.from(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset238 CE;}{\\f2\\fcharset2 Symbol;}}${hex(body)}}`, 'latin1')))

describe('text', () => {
  it('is in the encodings of its fonts, or in Unicode with signs for older programs', () => {
    expect(read("План \\u1025\\'3f\\u1078 ?{\\f1 \\'9c}\\~\\endash{\\f2\\'b7}\\par")).toEqual(['План Ёжś\u00A0–•'])
    expect(read('{\\uc2\\u1071ab}{\\uc0\\u1071}я\\par')).toEqual(['ЯЯя'])
  })

  it('shows what symbol fonts mean, in Unicode too', () => {
    expect(read("18{\\f2 \\'b0}С {\\f2 \\u61614 ?} {\\f2 \\u-3913 ?}\\par")).toEqual(['18°С → •'])
  })

  it('holds the words that shapes draw', () => {
    expect(read('до {\\shp{\\*\\shpinst{\\sp{\\sn shapeType}{\\sv 136}}{\\sp{\\sn gtextUNICODE}{\\sv План работы}}}{\\shprslt нет}}после\\par')).toEqual(['План работы', 'до после'])
  })

  it('is Russian also where the document calls it Western', () => {
    expect(outline(readRtf(Buffer.from("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}\\'cf\\'eb\\'e0\\'ed\\par Stra\\'dfe\\par}", 'latin1')))).toEqual(['План', 'Straße'])
  })

  it('leaves out properties, pictures, instructions of fields, hidden and deleted words', () => {
    expect(read('{\\info{\\title нет}}{\\*\\unknown нет}{\\pict 0102}{\\field{\\*\\fldinst DATE}{\\fldrslt май}} да{\\v тайна}{\\deleted было}\\par')).toEqual(['май да'])
  })

  it('says what it is where its style does', () => {
    const [paragraph] = readRtf(Buffer.from(`{\\rtf1{\\stylesheet{\\s0 Normal;}{\\s7 \\u1041?${hex('иблиокруг: задача')};}}\\pard\\s7 ${hex('Дело')}\\par}`, 'latin1'))
    expect(paragraph).toMatchObject({ text: 'Дело', role: 'задача' })
  })

  it('goes on over a deleted paragraph mark', () => {
    expect(read('раз{\\deleted\\par}два\\par')).toEqual(['раздва'])
  })

  it('passes over raw bytes, even when they look like words', () => {
    expect(read('до{\\pict\\bin7 }}}\\par}после\\par')).toEqual(['допосле'])
  })

  it('is bold and a heading where it says so', () => {
    expect(read('{\\stylesheet{\\s4 heading 2;}}\\pard\\s4 {\\b А}\\par\\pard {\\b Б}в\\par\\outlinelevel0 г\\par')).toEqual(['##*А', 'Бв', '#г'])
  })

  it('keeps numbers of lists, text boxes, notes and running headings', () => {
    const body = '{\\header Приложение\\par}{\\listtext\\tab 3.\\tab}дело{\\footnote сноска}{\\shp{\\*\\shpinst\\shpleft5{\\sp{\\sn shapeType}{\\sv 202}}{\\shptxt в рамке\\par}}{\\shprslt в рамке}}\\par{\\listtext\\f2\\\'b7\\tab}точка\\par'
    expect(read(body)).toEqual(['в рамке', '3.|дело', '•|точка', 'сноска', 'Приложение'])
  })
})

describe('tables', () => {
  it('stand on the grid that edges draw, merged across and down', () => {
    const rows = [
      '\\trowd\\trhdr\\clvmgf\\cellx1000\\cellx2000\\cellx3000\\pard\\intbl а\\cell б\\par в\\cell г\\cell\\row',
      '\\trowd\\clvmrg\\cellx1010\\cellx3005\\pard\\intbl\\cell д\\cell\\row',
      '\\trowd\\trleft1000\\clmgf\\cellx2000\\clmrg\\cellx3000\\pard\\intbl е\\cell\\cell\\row',
    ]
    expect(read(`до\\par${rows.join('')}\\pard после\\par`)).toEqual([
      'до',
      [['заголовок', ['0↓2', 'а'], ['1', 'б', 'в'], ['2', 'г']], [['1→2', 'д']], [['1→2', 'е']]],
      'после',
    ])
  })

  it('may be nested', () => {
    const inner = '\\pard\\intbl\\itap2 внутри\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}'
    expect(read(`\\trowd\\cellx1000${inner}\\pard\\intbl после\\cell\\trowd\\cellx1000\\row\\pard`)).toEqual([[[['0', [[['0', 'внутри']]], 'после']]]])
  })

  it('keep the row around a nested table as it was defined before that', () => {
    const inner = '\\pard\\intbl\\itap2 внутри\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\nestrow}{\\nonesttables\\par}'
    expect(read(`\\trowd\\cellx1000\\cellx2000\\pard\\intbl а\\cell${inner}\\pard\\intbl б\\cell\\row\\pard`)).toEqual([[[['0', 'а'], ['1', [[['0', 'внутри']]], 'б']]]])
  })

  it('lose no word to cells that their row does not have', () => {
    expect(read('\\trowd\\cellx1000\\pard\\intbl а\\cell б\\cell\\row\\pard')).toEqual([[[['0', 'а', 'б']]]])
    expect(read('\\trowd\\cellx1000\\pard\\intbl а\\cell\\cell\\row\\pard')).toEqual([[[['0', 'а']]]])
    expect(read('\\pard\\intbl а\\cell б')).toEqual(['а', 'б'])
  })
})

it('a document cut short is refused, and never read in part', () => {
  expect(() => readRtf(Buffer.from('{\\rtf1 one\\par two {\\b three}', 'latin1'))).toThrow(/не до конца/)
})

it('groups nested without end are refused', () => {
  expect(() => read('{'.repeat(20_000))).toThrow(/повреждён/)
})
