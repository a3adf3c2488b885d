/**
 * The report's layout, in Typst. It is the same for every report: all text comes in as data (`/dokument.json`) and pictures
 * as files, so nothing that an author or a patient's row holds can become markup.
 */
export const TEMPLATE = `#let doc = json("/dokument.json")
#let ink = rgb("#16212b")
#let soft = rgb("#46535f")
#let accent = rgb("#00507a")
#let rule = rgb("#d3dae0")

#set document(
  title: doc.title,
  author: doc.author,
  description: doc.description,
  date: datetime(year: doc.date.year, month: doc.date.month, day: doc.date.day),
)
#set text(font: ("Source Sans 3", "Libertinus Serif"), fallback: false, size: 10.5pt, lang: "sv", region: "SE", fill: ink, number-type: "lining")
#set par(leading: 0.68em, spacing: 1.05em, linebreaks: "optimized")
#set page(paper: "a4", margin: (top: 2.6cm, bottom: 2.6cm, x: 2.5cm))
#set list(indent: 0.2em, body-indent: 0.7em, marker: text(fill: accent)[•])
#set heading(numbering: "1.1")
#set table(stroke: none, inset: (x: 0.45em, y: 0.42em))

#show strong: set text(weight: 600)
#show link: set text(fill: accent)
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => {
  pagebreak(weak: true)
  set text(size: 24pt)
  set par(leading: 0.4em)
  block(width: 100%, above: 0pt, below: 1em, inset: (bottom: 0.5em), stroke: (bottom: 0.75pt + rule), {
    if it.numbering != none { text(fill: accent, counter(heading).display()) + h(0.55em) }
    it.body
  })
}
#show heading.where(level: 2): set text(size: 14.5pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em)
#show figure: set block(above: 1.6em, below: 1.8em)
#show figure.caption: set block(sticky: true)
#show figure.caption: set align(left)
#show figure.caption: set text(size: 9.5pt)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show table: set text(number-width: "tabular")
#show table: set par(leading: 0.5em)
#show outline.entry.where(level: 1): set block(above: 1.15em)
#show outline.entry.where(level: 1): set text(weight: 600)

#let run(one) = {
  let body = if one.at("href", default: none) != none { link(one.href, one.text) } else { [#one.text] }
  let style = one.at("style", default: none)
  if style == "strong" { strong(body) } else if style == "emphasis" { emph(body) } else { body }
}
#let prose(runs) = runs.map(run).join()

#let numbers(data) = {
  set text(size: data.size * 1pt)
  let side(kind) = if kind == "text" { left } else { right }
  table(
    columns: data.widths.map(width => if width == none { 1fr } else { width * 1em }),
    align: (column, row) => side(data.kinds.at(column)) + (if row == 0 { bottom } else { top }),
    table.hline(stroke: 0.9pt + ink),
    table.header(..data.header.map(name => strong[#name])),
    table.hline(stroke: 0.5pt + ink),
    ..data.rows.map(row => row.map(cell => [#cell]) + (table.hline(stroke: 0.4pt + rule),)).flatten(),
  )
}

#let table-figure(data, caption) = {
  show figure: set block(breakable: data.long)
  figure(numbers(data), kind: table, supplement: none, numbering: none, outlined: false, caption: caption)
}

#let picture(block-data) = {
  figure(
    image(block-data.file, alt: block-data.alt, width: 100%),
    kind: image,
    supplement: none,
    numbering: none,
    outlined: false,
    caption: [#strong[#block-data.label] #prose(block-data.caption)],
  )
  {
    show figure: set block(sticky: block-data.notes.len() > 0)
    table-figure(block-data.table, [#block-data.tableLabel])
  }
  if block-data.notes.len() > 0 {
    set text(size: 8.5pt, fill: soft)
    list(..block-data.notes.map(note => [#note]))
  }
}

#let one-block(it) = {
  if it.kind == "paragraph" { par(prose(it.runs)) }
  if it.kind == "note" {
    block(sticky: true, inset: (left: 0.9em, y: 0.15em), stroke: (left: 2pt + rule), text(size: 9.5pt, fill: soft, prose(it.runs)))
  }
  if it.kind == "list" { list(..it.items.map(prose)) }
  if it.kind == "figure" { picture(it) }
  if it.kind == "table" { table-figure(it.table, strong[#it.label]) }
}

// Cover
#page(margin: (x: 2.5cm, top: 6.4cm, bottom: 3cm), background: place(top + left, rect(width: 100%, height: 1.1cm, fill: accent)), {
  text(size: 13pt, fill: accent, weight: 600, doc.name)
  v(0.2em)
  {
    set text(size: 34pt, weight: 600)
    set par(leading: 0.3em)
    title(doc.heading)
  }
  v(0.6em)
  text(size: 15pt, fill: soft, doc.subtitle)
  if doc.notice != none {
    v(2.5em)
    block(fill: ink, inset: 0.9em, text(fill: white, weight: 600, doc.notice))
  }
  v(1fr)
  line(length: 100%, stroke: 0.75pt + rule)
  v(0.3em)
  text(fill: soft, doc.publisher + linebreak() + doc.dated)
})

#set page(
  header: if doc.notice != none { align(right, text(size: 8.5pt, fill: soft, doc.notice)) },
  footer: context {
    set text(size: 8.5pt, fill: soft)
    grid(columns: (1fr, auto), doc.name + " · " + doc.heading, counter(page).display())
  },
)

#heading(level: 1, numbering: none, outlined: false, bookmarked: true)[Innehåll]
#outline(title: none, depth: 2, indent: 1.4em)

#for chapter in doc.chapters {
  heading(level: 1, chapter.title)
  for section in chapter.sections {
    if section.title != none { heading(level: 2, section.title) }
    for it in section.blocks { one-block(it) }
  }
}

#heading(level: 1, numbering: none)[Om rapportens underlag]
#for fact in doc.colophon { par[#strong[#fact.name:] #fact.value] }
`;
