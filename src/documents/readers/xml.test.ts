import { describe, expect, it } from 'vitest'
import { Refusal } from '#platform/refusal'
import { attribute, child, children, parseXml, textOf } from './xml.ts'

const parse = (text: string) => parseXml(new TextEncoder().encode(text), 'часть.xml')

describe('XML of a document', () => {
  it('is matched by local names, whatever the prefixes', () => {
    const root = parse('<?xml version="1.0"?><w:a xmlns:w="u"><w:b w:val="1 &gt; 0"/><x:b val=\'2\'>да &#1103;&#x44F; <![CDATA[<i>]]></x:b><!-- нет --></w:a>')
    expect(children(root).map(({ name }) => name)).toEqual(['b', 'b'])
    expect(attribute(child(root, 'b'), 'val')).toBe('1 > 0')
    expect(textOf(root)).toBe('да яя <i>')
  })

  it('may be written in UTF-16', () => {
    const text = '\uFEFF<a>Ё</a>'
    const bytes = new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)
    expect(textOf(parseXml(bytes, 'часть.xml'))).toBe('Ё')
  })

  it('never expands what a document type declares', () => {
    expect(() => parse('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toThrow(/сущности/)
    expect(() => parse('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a>&x;</a>')).toThrow(/повреждён/)
    expect(textOf(parse('<!DOCTYPE a PUBLIC "-//X" "a.dtd"><a>да</a>'))).toBe('да')
  })

  it('is refused when nested beyond what people make, and before the stack ends', () => {
    expect(() => parse('<a>'.repeat(100_000))).toThrow(/слишком глубоко/)
    expect(() => parse(`${'<a>'.repeat(200)}${'</a>'.repeat(200)}`)).not.toThrow()
  })

  it.each(['', 'текст', '<a>', '</a>', '<a></b>', '<a/><a/>', '<a b=c/>', '<a b="<"/>', '<a>&nbsp;</a>', '<a>&</a>', '<a>&#0;</a>', '<a', '<a><!-- ', '<a>&#xFFFFFF;</a>'])(
    'is refused with the name of the part when it is not well-formed: %s',
    (text) => {
      expect(() => parse(text)).toThrow(Refusal)
      expect(() => parse(text)).toThrow(/часть\.xml/)
    },
  )

  it('is refused when its letters are not of its encoding', () => {
    expect(() => parseXml(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xc0, 0x3c, 0x2f, 0x61, 0x3e]), 'часть.xml')).toThrow(Refusal)
  })
})
