/**
 * The layout of the report and of its appendix, in Typst. It is the same for every report: all text comes in as data
 * (`/dokument.json`) and pictures as files, so nothing that an author or a patient's row holds can become markup.
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
#set text(font: ("Source Sans 3", "Libertinus Serif"), fallback: false, size: 10pt, lang: "sv", region: "SE", fill: ink, number-type: "lining")
#set par(leading: 0.64em, spacing: 0.95em, linebreaks: "optimized")
#set page(paper: "a4", margin: (top: 2.3cm, bottom: 2.2cm, x: 2.3cm))
#set list(indent: 0.2em, body-indent: 0.7em, marker: text(fill: accent)[•])
#set table(stroke: none, inset: (x: 0.45em, y: 0.36em))

#show strong: set text(weight: 600)
#show link: set text(fill: accent)
#show heading: set text(weight: 600)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => {
  set text(size: 20pt)
  set par(leading: 0.4em)
  block(width: 100%, above: 2.2em, below: 0.9em, sticky: true, inset: (bottom: 0.4em), stroke: (bottom: 0.75pt + rule), it.body)
}
#show heading.where(level: 2): set text(size: 13pt)
#show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
#show figure: set block(above: 1.1em, below: 1.1em)
#show figure.caption: set block(sticky: true)
#show figure.caption: set align(left)
#show figure.caption: set text(size: 9pt)
#show figure.caption: set par(leading: 0.5em)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.where(kind: image): set figure.caption(position: top)
#show table: set text(number-width: "tabular")
#show table: set par(leading: 0.45em)

#let run(one) = {
  let body = if one.at("href", default: none) != none { link(one.href, one.text) } else { [#one.text] }
  let style = one.at("style", default: none)
  if style == "strong" { strong(body) } else if style == "emphasis" { emph(body) } else { body }
}
#let prose(runs) = runs.map(run).join()

#let remarks(notes) = {
  set text(size: 8pt, fill: soft)
  set par(leading: 0.5em)
  list(spacing: 0.55em, ..notes.map(note => [#note]))
}

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

#let table-figure(data, caption, notes) = {
  {
    show figure: set block(breakable: data.long, sticky: notes.len() > 0 and not data.long)
    figure(numbers(data), kind: table, supplement: none, numbering: none, outlined: false, caption: caption)
  }
  if notes.len() > 0 { remarks(notes) }
}

#let picture(it) = figure(
  image(it.file, alt: it.alt, width: 100%),
  kind: image,
  supplement: none,
  numbering: none,
  outlined: false,
  caption: [#strong[#it.label] #prose(it.caption) #text(fill: soft, it.numbers)],
)

// Pictures of half a page's width stand two abreast. Where they have no room on the page the text goes on, and they top or end one.
#let pictures(it) = place(auto, float: true, clearance: 1em, align(left, {
  show figure: set block(breakable: false, above: 0pt, below: 0.8em)
  if it.columns == 1 {
    it.items.map(picture).join(v(1.1em))
  } else {
    grid(columns: (1fr, 1fr), column-gutter: 1.6em, row-gutter: 1.2em, ..it.items.map(picture))
  }
  if it.notes.len() > 0 { remarks(it.notes) }
}))

#let one-block(it) = {
  if it.kind == "paragraph" { par(prose(it.runs)) }
  if it.kind == "note" {
    block(sticky: true, inset: (left: 0.9em, y: 0.15em), stroke: (left: 2pt + rule), text(size: 9pt, fill: soft, prose(it.runs)))
  }
  if it.kind == "list" { list(spacing: 0.75em, ..it.items.map(prose)) }
  if it.kind == "figures" { pictures(it) }
  if it.kind == "table" { table-figure(it.table, strong[#it.label], it.notes) }
}

#let numbered(number, title) = if number == none { [#title] } else { [#text(fill: accent, number)#h(0.55em)#title] }

#let imprint = {
  set text(size: 8.5pt, fill: soft)
  set par(leading: 0.55em)
  for fact in doc.colophon { par(spacing: 0.5em)[#strong[#fact.name:] #fact.value] }
}

// Cover: what it is, what is in it, and what it was made from.
#page(margin: (x: 2.3cm, top: 2.8cm, bottom: 2cm), background: place(top + left, rect(width: 100%, height: 1.1cm, fill: accent)), {
  text(size: 13pt, fill: accent, weight: 600, doc.name)
  v(0.1em)
  {
    set text(size: 34pt, weight: 600)
    set par(leading: 0.3em)
    title(doc.heading)
  }
  v(0.3em)
  text(size: 13pt, fill: soft, doc.subtitle)
  if doc.notice != none {
    v(1em)
    block(fill: ink, inset: 0.8em, text(fill: white, weight: 600, doc.notice))
  }
  v(1.4em)
  {
    show heading.where(level: 1): it => block(above: 0pt, below: 0.8em, text(size: 13pt, it.body))
    heading(level: 1, outlined: false, bookmarked: true)[Innehåll]
  }
  {
    set text(size: 9.5pt)
    show outline.entry.where(level: 1): set block(above: 0.95em)
    show outline.entry.where(level: 1): set text(weight: 600)
    set outline.entry(fill: pdf.artifact(repeat(text(fill: rule)[.], gap: 0.25em)))
    let contents = outline(title: none, depth: 2, indent: 1em)
    if doc.contents.columns == 1 { contents } else { block(height: doc.contents.lines * 1.5em, columns(doc.contents.columns, gutter: 2em, contents)) }
  }
  v(1fr)
  line(length: 100%, stroke: 0.75pt + rule)
  v(0.2em)
  imprint
})

#set page(
  header: if doc.notice != none { align(right, text(size: 8pt, fill: soft, doc.notice)) },
  footer: context {
    set text(size: 8pt, fill: soft)
    grid(columns: (1fr, auto), doc.name + " · " + doc.heading, counter(page).display())
  },
)

#for chapter in doc.chapters {
  if chapter.startsPage { pagebreak(weak: true) }
  heading(level: 1, numbered(chapter.number, chapter.title))
  for section in chapter.sections {
    if section.title != none { heading(level: 2, numbered(section.number, section.title)) }
    for it in section.blocks { one-block(it) }
  }
  place.flush()
}
`;
