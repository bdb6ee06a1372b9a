/**
 * The part of the program that sets a certificate of acceptance. Its texts come in as data, like
 * those of letters.
 */
export const certificateProgram = `
#let ink = rgb("#161a21")
#let mono(size, body) = text(font: ("DejaVu Sans Mono", ..doc.fonts), size: size, body)

// Its letters are set one by one around it.
#let stamp-of(words, color) = pdf.artifact(box(width: 36mm, height: 36mm, {
  place(center + horizon, circle(radius: 17.4mm, stroke: 1.1pt + color))
  place(center + horizon, circle(radius: 11.1mm, stroke: 0.75pt + color))
  if words != none {
    context {
      let letters = words.clusters().map(each => text(7.6pt, weight: 600, fill: color, top-edge: "cap-height", each))
      let widths = letters.map(each => measure(each).width + 0.9pt)
      let whole = widths.sum()
      let passed = -widths.first() / 2
      for (each, width) in letters.zip(widths) {
        let turned = box(height: 31.4mm, align(center + top, each))
        place(center + horizon, rotate((passed + width / 2) / whole * 360deg, turned))
        passed += width
      }
    }
  }
  place(center + horizon, curve(
    stroke: (paint: color, thickness: 3pt, cap: "round", join: "round"),
    curve.move((0mm, 4mm)), curve.line((3.4mm, 7.4mm)), curve.line((10mm, 0mm)),
  ))
}))

#let ruled(columns, head: (), rows) = block(width: 100%, below: 5.2mm, {
  set par(leading: 0.45em)
  table(
    columns: columns, inset: (x: 0pt, y: 1.75mm),
    stroke: (_, y) => if y == 0 { (top: 0.75pt + ink, bottom: 0.5pt + hair) } else { (bottom: 0.5pt + hair) },
    ..if head.len() > 0 { (table.header(..head),) } else { () },
    ..rows.flatten(),
  )
})

#let facts-of(it) = {
  heading(level: 2, it.title)
  ruled((25mm, 1fr), it.rows.map(row => (
    text(fill: muted, row.term),
    {
      text(weight: 600, row.value)
      if "note" in row {
        h(0.5em)
        text(fill: if row.at("isGood", default: false) { rgb("#0a693c") } else { muted }, row.note)
      }
    },
  )))
}

#let events-of(it) = {
  heading(level: 2, it.title)
  set text(8.5pt)
  let last = it.head.len() - 1
  ruled(
    (24mm, 21mm, 1fr, 1.2fr, 38mm),
    head: it.head.enumerate().map(((index, each)) => table.cell(align: if index == last { end } else { start }, text(fill: muted, each))),
    it.rows.map(row => row.cells.enumerate().map(((index, each)) => {
      let body = if index == last { mono(7.4pt, each) } else { each }
      table.cell(align: if index == last { end } else { start }, if row.isKey { strong(body) } else { body })
    })),
  )
}

#let prints-of(it) = {
  heading(level: 2, it.title)
  set text(8.5pt)
  ruled((36mm, 1fr), it.rows.map(row => (text(fill: muted, row.term), mono(7pt, row.value))))
}

#let signature-of(it) = {
  let length = it.name.clusters().len()
  let size = if length > 60 { 13pt } else if length > 36 { 18pt } else if length > 24 { 24pt } else { 30pt }
  block(width: 100%, stroke: (bottom: 1.1pt + ink), inset: (bottom: 2.6mm), below: 2mm, {
    set par(leading: 0.4em)
    text(size, style: "italic", fill: rgb("#12335a"), it.name)
  })
  set text(8.5pt, fill: muted)
  grid(columns: (1fr, auto), it.label, it.day)
}

#let certificate-of(it, color) = {
  pagebreak(weak: true)
  set text(9pt)
  set par(leading: 0.6em, spacing: 1em)
  show heading.where(level: 1): set text(24pt, weight: 400)
  show heading.where(level: 1): set block(above: 11mm, below: 4.8mm)
  show heading.where(level: 2): set text(9.5pt, weight: 600)
  show heading.where(level: 2): set block(above: 0pt, below: 2.4mm, sticky: true)
  grid(
    columns: (1fr, auto), align: horizon, column-gutter: 8mm,
    if it.logo != none { inline(it.logo) } else { text(11pt, weight: 600, fill: color, it.company) },
    text(8.5pt, fill: muted, it.number),
  )
  heading(level: 1, it.title)
  block(width: 124mm, below: 7mm, text(10.5pt, fill: muted, it.lead))
  grid(
    columns: (1fr, 36mm), column-gutter: 10mm, align: bottom,
    if it.signature != none { signature-of(it.signature) }, align(end, stamp-of(it.stamp, color)),
  )
  v(6mm)
  grid(columns: (1fr, 1fr), column-gutter: 10mm, ..it.facts.map(facts-of))
  v(5.2mm, weak: true)
  events-of(it.events)
  prints-of(it.prints)
  v(1fr)
  block(breakable: false, width: 100%, {
    set text(8.5pt, fill: muted)
    set par(leading: 0.55em)
    grid(
      columns: (auto, 1fr), column-gutter: 6mm, align: bottom,
      image(it.code, alt: it.check.code, width: 23mm),
      { text(weight: 600, fill: ink, it.check.title); it.check.lines.map(each => linebreak() + [#each]).join() },
    )
  })
}
`;
