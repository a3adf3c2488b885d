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

#let picture(it, width: 100%) = figure(
  align(left, image(it.file, alt: it.alt, width: width)),
  kind: image,
  supplement: none,
  numbering: none,
  outlined: false,
  caption: [#strong[#it.label] #prose(it.caption) #text(fill: soft, it.numbers)],
)

// Pictures of half a page's width stand two abreast. Their notes begin under them, and may go on over the page.
#let pictures(it) = {
  let own = picture.with(width: it.at("width", default: 100%))
  block(breakable: false, sticky: it.notes.len() > 0, width: 100%, above: 1.2em, below: if it.notes.len() > 0 { 0.6em } else { 1.2em }, {
    show figure: set block(breakable: false, above: 0pt, below: 0.4em)
    if it.columns == 1 {
      it.items.map(own).join(v(1.1em))
    } else {
      grid(columns: (1fr, 1fr), column-gutter: 1.6em, row-gutter: 1.2em, ..it.items.map(own))
    }
  })
  if it.notes.len() > 0 { block(above: 0pt, below: 1.2em, remarks(it.notes)) }
}

// A note stands with what it is said of, which follows it; the last of a section is of what is before it.
#let one-block(it, isLast: false) = {
  if it.kind == "paragraph" { par(prose(it.runs)) }
  if it.kind == "note" {
    block(sticky: not isLast, inset: (left: 0.9em, y: 0.15em), stroke: (left: 2pt + rule), text(size: 9pt, fill: soft, prose(it.runs)))
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

// Pictures stay under their own heading. What a page has room for is reckoned out of how tall everything is: where a picture has no room the
// section's text goes on before it, or the picture comes earlier in it, or is somewhat smaller, whichever leaves the smaller hole.
#let room = 297mm - 2.3cm - 2.2cm
#let spare = 16pt
#let wide = 210mm - 2 * 2.3cm

// Whether what of something can't be broken has room on a page. A picture that all but fits is taken not to.
#let fits(y, item) = y + item.head + if item.picture { spare } else { 0pt } <= room

// Where on a page one stands after something: its head is as tall as what of it can't be broken, and the rest breaks.
#let below(y, item) = {
  let begun = if fits(y, item) { y + item.head } else { item.head }
  let end = begun + item.rest
  if end <= room { end } else { end - room * calc.floor(end / room) }
}

// A picture as large as it has room for, of the sizes that it may have.
#let fitting(y, item, smaller) = {
  let sizes = if smaller { item.sizes } else { item.sizes.slice(0, 1) }
  let found = sizes.find(size => y + size.head + spare <= room)
  if found == none { item } else { item + found }
}

// The items in the order that they are set in, where that ends, and the largest hole that it leaves.
#let laid(start, items, smaller) = {
  let (y, hole, order, waiting) = (start, 0pt, (), ())
  for whole in items {
    let item = if waiting.len() > 0 { whole } else { fitting(y, whole, smaller) }
    if item.picture and (waiting.len() > 0 or not fits(y, item)) { waiting.push(item) } else {
      if not fits(y, item) { hole = calc.max(hole, room - y) }
      order.push(item.it)
      y = below(y, item)
      while waiting.len() > 0 and not item.picture {
        let next = fitting(y, waiting.first(), smaller)
        if not fits(y, next) { break }
        waiting = waiting.slice(1)
        order.push(next.it)
        y = below(y, next)
      }
    }
  }
  for whole in waiting {
    let item = fitting(y, whole, smaller)
    if not fits(y, item) { hole = calc.max(hole, room - y) }
    order.push(item.it)
    y = below(y, item)
  }
  (order: order, y: y, hole: hole)
}

// Every picture one text earlier; never before the first.
#let earlier(items) = {
  let moved = items
  for at in range(2, moved.len()) {
    if moved.at(at).picture and not moved.at(at - 1).picture {
      (moved.at(at), moved.at(at - 1)) = (moved.at(at - 1), moved.at(at))
    }
  }
  moved
}

// The same items, all pictures as small as they may be.
#let tight(items) = items.map(item => {
  let sizes = item.sizes.slice(-1)
  item + sizes.first() + (sizes: sizes)
})

// A picture that has the page to itself is made smaller only where the next then gets a place on it.
#let best(start, items) = {
  let chosen = laid(start, items, false)
  for (smaller, most) in ((false, room / 8), (true, room / 4)) {
    let moved = items
    for _ in items {
      if chosen.hole <= most { break }
      let other = laid(start, moved, smaller)
      if other.hole < chosen.hole { chosen = other }
      moved = earlier(moved)
    }
  }
  if chosen.hole > room / 4 {
    let other = laid(start, tight(items), true)
    if other.hole < chosen.hole { chosen = other }
  }
  chosen
}

// What a section's blocks take, with the space before each, after the headings over them. Of text two lines stand together, of pictures all
// but their notes, and a heading with the first of what follows it.
#let measured(headings, blocks) = {
  let tall(body) = measure(body, width: wide).height
  let (before, above, items) = (headings, tall(headings), ())
  for it in blocks {
    before += one-block(it)
    let all = tall(before) - above
    above += all
    if it.kind == "figures" {
      let own(width, notes) = tall(pictures((..it, width: width, notes: notes)))
      let (whole, rest) = (own(100%, ()), own(100%, it.notes) - own(100%, ()))
      let sizes = (100%, 94%, 88%, 82%).map(width => (it: (..it, width: width), head: all - rest - whole + own(width, ())))
      items.push((picture: true, sizes: sizes, rest: rest) + sizes.first())
    } else {
      let head = if it.kind == "table" and not it.table.long { all } else { calc.min(all, 30pt) }
      items.push((it: it, picture: false, sizes: ((it: it, head: head),), head: head, rest: all - head))
    }
  }
  items
}

// Where a section's first text stands, after what ends at y: at the top of a page there is no space over a heading.
#let begun(y, section) = if y == 0pt or y + section.spaced + 30pt > room { section.own } else { y + section.spaced }

// A section's items in order; smaller where the next section's pictures then get a place that they else have not.
#let chosen(y, section, next) = {
  let found = best(begun(y, section), section.items)
  if next == none { return found }
  let hole(one) = best(begun(one.y, next), next.items).hole
  if hole(found) <= room / 4 { return found }
  let other = best(begun(y, section), tight(section.items))
  if other.hole <= calc.max(found.hole, room / 8) and hole(other) < hole(found) { other } else { found }
}

#context {
  let tall(body) = measure(body, width: wide).height
  let y = 0pt
  for chapter in doc.chapters {
    if chapter.startsPage {
      pagebreak(weak: true)
      y = 0pt
    }
    let sections = chapter.sections.enumerate().map(((at, section)) => {
      let headings = if at == 0 { heading(level: 1, numbered(chapter.number, chapter.title)) } else { [] }
      if section.title != none { headings += heading(level: 2, numbered(section.number, section.title)) }
      let spaced = tall(block(height: 1pt, spacing: 0pt) + headings) - 1pt
      (headings: headings, own: tall(headings), spaced: spaced, items: measured(headings, section.blocks))
    })
    for (at, section) in sections.enumerate() {
      section.headings
      let found = chosen(y, section, sections.at(at + 1, default: none))
      for (at, it) in found.order.enumerate() { one-block(it, isLast: at == found.order.len() - 1) }
      y = found.y
    }
  }
}
`;
