import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { outline } from './documents-for-tests.ts'
import { readHtml } from './html.ts'

const read = (html: string) => outline(readHtml(new TextEncoder().encode(html)))

describe('text of a page', () => {
  it('is paragraphs, headings and lines, with one space of white space', () => {
    expect(read('<h2>План</h2><p>школа\n  №&nbsp;5<br>дальше</p>голый <i>текст</i><div><div>вложен</div></div>')).toEqual(['##*План', 'школа №\u00A05\nдальше', 'голый текст', 'вложен'])
  })

  it('goes on over elements that pages do not know, as fields of LibreOffice', () => {
    expect(read('<p>до <sdfield type=DATETIME>1 мая</sdfield> после<o:p></o:p></p>')).toEqual(['до 1 мая после'])
  })

  it('leaves out scripts, styles, remarks, hidden and deleted words', () => {
    expect(read('<style>p{}</style><script>alert(1)</script><!-- нет --><p>да<del>было</del><span style="display:none">тайна</span><span style="mso-hide:all">тайна</span></p>')).toEqual(['да'])
  })

  it('is bold by tags and by styles', () => {
    expect(read('<p><b>да</b> <span style="font-weight: 700">да</span></p><p><b>да</b>нет</p><p><b><span style="font-weight:normal">нет</span></b></p>')).toEqual(['*да да', 'данет', 'нет'])
  })

  it.each([
    ['windows-1251 that it declares', iconv.encode('<meta charset="windows-1251"><p>Ёлка</p>', 'win1251')],
    ['koi8-r that it declares', iconv.encode('<meta http-equiv=Content-Type content="text/html; charset=koi8-r"><p>Ёлка</p>', 'koi8-r')],
    ['windows-1251 that it calls UTF-8', iconv.encode('<meta charset="utf-8"><p>Ёлка</p>', 'win1251')],
    ['UTF-8 that it calls windows-1251', Buffer.from('<meta charset="windows-1251"><p>Ёлка</p>')],
    ['UTF-16', iconv.encode('<p>Ёлка</p>', 'utf16le', { addBOM: true })],
  ])('may be in %s', (_encoding, bytes) => {
    expect(outline(readHtml(bytes))).toEqual(['Ёлка'])
  })
})

describe('lists', () => {
  it('number their items as asked', () => {
    expect(read('<ol start=3 type=i><li>а<li value=9>б<li>в</ol><ol style="list-style-type:upper-alpha"><li>г</ol><ul><li>д</ul><ul style="list-style-type:none"><li>е</ul>')).toEqual([
      'iii.|а', 'ix.|б', 'x.|в', 'A.|г', '•|д', 'е',
    ])
  })

  it('may be nested and hold several paragraphs in an item', () => {
    expect(read('<ol><li><p>а</p><p>ещё</p><ul><li>б</li></ul></li><li>в</li></ol>')).toEqual(['1.|а', 'ещё', '•|б', '2.|в'])
  })

  it('number an empty item of a cell', () => {
    expect(read('<table><tr><td><ol start="4"><li></li></ol></td><td>дело</td></tr></table>')).toEqual([[[['0', '4.|'], ['1', 'дело']]]])
  })

  it('of Word carry their numbers as text that is told to be ignored', () => {
    const item = (label: string) => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp;&nbsp; </span></span><![endif]>дело<o:p></o:p></p>`
    expect(read(item('2.1)') + item('·'))).toEqual(['2.1)|дело', '•|дело'])
  })
})

describe('tables', () => {
  it('are put on their grid by the cells that reach down and across', () => {
    expect(read('<table><thead><tr><th>а</th><th colspan=2>б</th></tr></thead><tr><td rowspan=2>в</td><td>г</td><td rowspan=0>д</td></tr><tr><td>е</td></tr></table>')).toEqual([
      [['заголовок', ['0', '*а'], ['1→2', '*б']], [['0↓2', 'в'], ['1', 'г'], ['2↓2', 'д']], [['1', 'е']]],
    ])
  })

  it('keep nested tables and captions', () => {
    expect(read('<table><caption>Встречи</caption><tr><td>до<table><tr><td>внутри</td></tr></table></td></tr></table>')).toEqual(['Встречи', [[['0', 'до', [[['0', 'внутри']]]]]]])
  })

  it('do not grow by what their cells claim', () => {
    expect(readHtml(new TextEncoder().encode('<table><tr><td colspan=99999999 rowspan=99999999>а</td></tr></table>'))).toMatchObject([{ columns: 1000, rows: [{ cells: [{ rowSpan: 1 }] }] }])
  })
})

it.each([
  ['nested without end', '<div>'.repeat(500_000)],
  ['growing from unclosed tags', Array.from({ length: 2000 }, (_, n) => `<b c=${n}>`).join('') + '<p>'.repeat(2000)],
])('a page %s is refused', (_what, html) => {
  expect(() => read(html)).toThrow(/слишком сложно/)
})
