/**
 * How a paper is set, in the language of Typst. It reads the paper as data from `sys.inputs.paper` (see page-data.ts for the shape);
 * nothing that a person wrote ever becomes a part of this text.
 */
export const template = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#set document(title: paper.title, author: ())
#set text(font: "PT Serif", lang: "ru", region: "RU")
#set par(leading: 0.62em, spacing: 0.62em)

#let styled(run) = {
  let body = run.text.split("\n").map(line => [#line]).join(linebreak())
  if run.at("bold", default: false) { body = strong(body) }
  if run.at("italic", default: false) { body = emph(body) }
  if run.at("underline", default: false) { body = underline(body) }
  body
}
#let written(runs) = runs.map(styled).join()
#let sides = (left: left, center: center, right: right, justify: left)

#let paragraph(block-data) = {
  let size = block-data.at("size", default: none)
  block(width: 100%, sticky: block-data.keepWithNext, {
    set text(size: size * 1pt) if size != none
    set par(justify: block-data.align == "justify", first-line-indent: (amount: if block-data.indent { 12.5mm } else { 0mm }, all: true))
    align(sides.at(block-data.align), par(written(block-data.runs)))
  })
}

#show heading: it => block(width: 100%, sticky: true, above: 1.3em, below: 0.7em, text(weight: "bold", hyphenate: false, it.body))
#show title: it => block(width: 100%, above: 0.8em, below: 1em, align(center, text(weight: "bold", hyphenate: false, it.body)))

#let heading-of(block-data) = if block-data.level == 0 { title(written(block-data.runs)) } else { heading(level: block-data.level, written(block-data.runs)) }

#let items(block-data) = for item in block-data.items {
  set par(justify: true, first-line-indent: (amount: 12.5mm, all: true))
  par([#item.label#sym.space.nobreak#written(item.runs)])
}

#let cell(data, tall) = table.cell(
  colspan: data.columnSpan, rowspan: data.rowSpan, align: sides.at(data.align) + top, breakable: tall,
  data.paragraphs.map(runs => par(written(runs))).join(),
)
#let cells(rows) = rows.map(row => row.cells.map(data => cell(data, row.tall))).flatten()

#let table-of(block-data) = {
  if block-data.caption != none { block(sticky: true, above: 1em, below: 0.6em, strong(block-data.caption)) }
  set text(size: block-data.fontSize * 1pt, hyphenate: true)
  set par(leading: 0.5em, spacing: 0.5em, justify: false, first-line-indent: 0mm)
  table(
    columns: block-data.widths.map(share => share * 1fr),
    stroke: 0.5pt, inset: (x: 1.4mm, y: 1.1mm),
    ..if block-data.header.len() > 0 { (table.header(..cells(block-data.header)),) },
    ..cells(block-data.rows), ..cells(block-data.footer),
  )
}

#let stamps(block-data) = block(width: 100%, below: 1.4em, {
  set par(justify: false, first-line-indent: 0mm)
  let columns = block-data.stamps.map(lines => lines.map(line => [#line]).join(linebreak()))
  if columns.len() == 1 { columns = ([], ..columns) }
  grid(columns: columns.map(_ => 1fr), column-gutter: 8mm, ..columns)
})

#let signatures(block-data) = block(width: 100%, above: 1.6em, breakable: false, {
  set par(justify: false, first-line-indent: 0mm)
  grid(
    columns: (1fr, 38mm, 1fr), column-gutter: 4mm, row-gutter: 7mm, align: bottom,
    ..block-data.lines.map(line => (line.post, box(width: 100%, stroke: (bottom: 0.5pt), height: 1em), line.name)).flatten().map(part => [#part]),
  )
})

#let chart(block-data) = block(width: 100%, above: 1em, below: 1em, breakable: false, align(center, image(bytes(block-data.svg), format: "svg", width: block-data.width * 1mm, alt: block-data.description)))

#let makers = (
  heading: heading-of, paragraph: paragraph, list: items, table: table-of, stamps: stamps, signatures: signatures, chart: chart,
  space: block-data => v(block-data.height * 1mm), pageBreak: _ => pagebreak(weak: true),
)

#let page-number = context { if counter(page).get().first() > 1 { align(center, text(size: 11pt, counter(page).display())) } }

#for section in paper.sections {
  set page(
    paper: "a4", flipped: section.landscape, margin: (left: 20mm, right: 10mm, top: 20mm, bottom: 20mm),
    header: if section.pageNumbers { page-number }, header-ascent: 6mm,
  )
  set text(size: section.fontSize * 1pt)
  show title: set text(size: section.fontSize * 1pt + 2pt)
  show heading: set text(size: section.fontSize * 1pt)
  show heading.where(level: 1): set text(size: section.fontSize * 1pt + 1pt)
  for block-data in section.blocks { (makers.at(block-data.type))(block-data) }
}
`
