import { describe, expect, it } from 'vitest'
import { zipSync, strToU8 } from 'fflate'
import { odtOf, outline } from './documents-for-tests.ts'
import { readOdt } from './odt.ts'

const read = (text: string, automatic?: string, named?: string) => outline(readOdt(odtOf(text, automatic, named)))
const p = (content: string, style = '') => `<text:p text:style-name="${style}">${content}</text:p>`
const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`
const list = (items: string, more = 'text:style-name="L"') => `<text:list ${more}>${items}</text:list>`
const level = (at: number, more: string) => `<text:list-level-style-number text:level="${at}" ${more}/>`
const listStyle = (levels: string) => `<text:list-style style:name="L">${levels}</text:list-style>`
const figures = listStyle(level(1, 'style:num-format="1" style:num-suffix="."'))
const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`

describe('numbers that LibreOffice shows', () => {
  it('are made of levels, prefixes and suffixes', () => {
    const styles = listStyle(
      level(1, 'style:num-format="I" style:num-suffix="."') + level(2, 'style:num-format="1" style:num-prefix="(" style:num-suffix=")" text:display-levels="2"') + level(3, 'style:num-format="а, б, .., аа, аб, ... (ru)"'),
    )
    const deep = item(p('а') + list(item(p('б')) + item(p('в') + list(item(p('г')), '')), '')) + item(p('д') + list(item(p('е')), ''))
    expect(read(list(deep), styles)).toEqual(['I.|а', '(I.1)|б', '(I.2)|в', 'а|г', 'II.|д', '(II.1)|е'])
  })

  it('follow the pattern of newer programs', () => {
    expect(read(list(item(p('а'))), listStyle(level(1, 'style:num-format="1" loext:num-list-format="Пункт %1%:"')))).toEqual(['Пункт 1:|а'])
  })

  it('start where the style or the item says, and go on in a list that continues another', () => {
    const styles = listStyle(level(1, 'style:num-format="1" text:start-value="3"'))
    const body = `${list(item(p('а')), 'xml:id="x" text:style-name="L"')}${list(item(p('б')))}${list(item(p('в')), 'text:continue-list="x" text:style-name="L"')}${list(item(p('г'), 'text:start-value="9"'), 'text:continue-numbering="true" text:style-name="L"')}`
    expect(read(body, styles)).toEqual(['3|а', '3|б', '4|в', '9|г'])
  })

  it('stand before the first paragraph of an item only, and beside empty paragraphs', () => {
    expect(read(list(item(p('а') + p('ещё')) + item(p('')) + `<text:list-header>${p('без')}</text:list-header>`), figures)).toEqual(['1.|а', 'ещё', '2.|', 'без'])
  })

  it('stand before headings of a numbered outline', () => {
    const outlineStyle = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/></text:outline-style>'
    const h = (text: string, more = '') => `<text:h text:outline-level="1" ${more}>${text}</text:h>`
    const alone = '<style:style style:name="Без" style:family="paragraph" style:list-style-name=""/>'
    expect(read(h('а') + h('без', 'text:is-list-header="true"') + h('вне', 'text:style-name="Без"') + h('б'), alone, outlineStyle)).toEqual(['#1.|а', '#без', '#вне', '#2.|б'])
  })
})

describe('text', () => {
  it('keeps written spaces, tabs and breaks, and one space of white space in the file', () => {
    expect(read(p('\n  школа <text:span> №<text:s text:c="2"/>5</text:span><text:tab/>да<text:line-break/>нет'))).toEqual(['школа №  5\tда\nнет'])
  })

  it('is bold by the innermost style that speaks of it', () => {
    const style = (name: string, family: string, weight: string) => `<style:style style:name="${name}" style:family="${family}"><style:text-properties fo:font-weight="${weight}"/></style:style>`
    const styles = style('Ж', 'paragraph', 'bold') + style('С', 'text', 'normal')
    expect(read(p('да', 'Ж') + p('да<text:span text:style-name="С">нет</text:span>', 'Ж'), styles)).toEqual(['*да', 'данет'])
  })

  it('leaves out remarks, deleted and hidden text, and puts notes after the end', () => {
    const styles = '<style:style style:name="Т" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p('убрано')}</text:deletion></text:changed-region></text:tracked-changes>${p(
      `раз<office:annotation>${p('замечание')}</office:annotation><text:span text:style-name="Т">тайна</text:span><text:note><text:note-citation>1</text:note-citation><text:note-body>${p('сноска')}</text:note-body></text:note>, два`,
    )}${p('конец')}`
    expect(read(body, styles)).toEqual(['раз, два', 'конец', 'сноска'])
  })

  it('is read in sections, frames and shapes', () => {
    const body = `<text:section>${p(`<draw:frame><draw:text-box>${p('в рамке')}</draw:text-box></draw:frame>`)}</text:section>${p(`<draw:custom-shape>${p('в фигуре')}</draw:custom-shape>рядом`)}`
    expect(read(body)).toEqual(['в рамке', 'в фигуре', 'рядом'])
  })
})

describe('tables', () => {
  it('keep their grid, heading rows and nested tables', () => {
    const nested = `<table:table>${row(cell(p('внутри')))}</table:table>`
    const body = `<table:table><table:table-header-rows>${row(cell(p('а'), 'table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell(p('б'), 'table:number-rows-spanned="2"'))}</table:table-header-rows>${row(cell(nested) + cell(p('в')) + '<table:covered-table-cell/>')}</table:table>`
    expect(read(body)).toEqual([[['заголовок', ['0→2', 'а'], ['2↓2', 'б']], [['0', [[['0', 'внутри']]]], ['1', 'в']]]])
  })

  it('write out repeated cells and rows of words, but not a million empty ones', () => {
    const [repeated] = readOdt(odtOf(`<table:table>${row(cell(p('а'), 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="3"')}${row(cell('', 'table:number-columns-repeated="500"'), 'table:number-rows-repeated="1000000"')}</table:table>`))
    expect(repeated).toMatchObject({ type: 'table', columns: 500, rows: { length: 4 } })
  })
})

it('says that a document is locked by a password', () => {
  const manifest = '<manifest:manifest xmlns:manifest="m"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
  expect(() => readOdt(zipSync({ 'META-INF/manifest.xml': strToU8(manifest), 'content.xml': strToU8('шифр') }))).toThrow(/паролем/)
})
