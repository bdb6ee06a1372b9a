import { certificateProgram } from "./certificate-program";

/** How blocks and text of a letter look: the first half of the program. */
const looks = `
#let styled(look, body) = {
  let args = (:)
  if "size" in look { args.insert("size", look.size * 1pt) }
  if "color" in look { args.insert("fill", rgb(look.color)) }
  if "weight" in look { args.insert("weight", look.weight) }
  if "italic" in look { args.insert("style", if look.italic { "italic" } else { "normal" }) }
  if "tracking" in look { args.insert("tracking", look.tracking * 1pt) }
  if "language" in look { args.insert("lang", look.language) }
  if "direction" in look { args.insert("dir", directions.at(look.direction)) }
  if look.at("isCode", default: false) { args += (font: ("DejaVu Sans Mono", ..doc.fonts), size: 0.88em) }
  let caps = look.at("caps", default: none)
  if caps == "upper" { body = upper(body) }
  if caps == "lower" { body = lower(body) }
  if caps == "small" { body = smallcaps(body) }
  if look.at("script", default: none) == "sub" { body = sub(body) }
  if look.at("script", default: none) == "super" { body = super(body) }
  if look.at("underline", default: false) { body = underline(body) }
  if look.at("overline", default: false) { body = overline(body) }
  if look.at("strike", default: false) { body = strike(body) }
  if "background" in look { body = highlight(fill: rgb(look.background), body) }
  if args.len() > 0 { text(..args, body) } else { body }
}

#let alignments = (left: left, center: center, right: right)
#let line-of(it) = it.width * 1pt + rgb(it.color)
#let lengths(it) = it.pairs().map(((side, length)) => (side, length * 1pt)).to-dict()
#let lines(it) = it.pairs().map(((side, each)) => (side, line-of(each))).to-dict()

// The content of a group flows on the page: spaces around it must not become a frame.
#let boxed(box, body, flows: false) = {
  let inner = {
    if "leading" in box { set par(leading: box.leading * 1em); body } else { body }
  }
  if "firstLine" in box { inner = { set par(first-line-indent: (amount: box.firstLine * 1pt, all: true)); inner } }
  if "align" in box {
    let way = box.align
    inner = if way == "justify" { { set par(justify: true); inner } } else { { set align(alignments.at(way)); inner } }
  }
  let args = (:)
  if "above" in box { args.insert("above", box.above * 1pt) }
  if "below" in box { args.insert("below", box.below * 1pt) }
  if "fill" in box { args.insert("fill", rgb(box.fill)) }
  if "padding" in box { args.insert("inset", lengths(box.padding)) }
  if "border" in box { args.insert("stroke", lines(box.border)); args.insert("outset", (y: 0.3em)) }
  if box.at("isKept", default: false) { args.insert("breakable", false) }
  if box.at("isSticky", default: false) { args.insert("sticky", true) }
  if "fill" in box or "border" in box { args.insert("width", 100%) }
  let spaces = args.keys().all(key => key in ("above", "below"))
  let gap(side) = if side in args { v(args.at(side), weak: true) }
  let whole = if args.len() == 0 { inner } else if flows and spaces { { gap("above"); inner; gap("below") } } else { block(..args, inner) }
  if "margin" in box { whole = pad(..lengths(box.margin), whole) }
  if box.at("breaksBefore", default: false) { whole = { pagebreak(weak: true); whole } }
  if box.at("breaksAfter", default: false) { whole = { whole; pagebreak(weak: true) } }
  whole
}
`;

const nodes = `
#let inline(it) = {
  if type(it) == str { return it }
  if it.t == "break" { return linebreak() }
  if it.t == "image" {
    let picture = (..more) => image(it.file, width: it.width * 1pt, ..more)
    return box(if it.alt == "" { pdf.artifact(picture()) } else { picture(alt: it.alt) })
  }
  let body = it.c.map(inline).join(default: [])
  if it.t == "link" { return styled(it.look, link(it.href, text(fill: rgb(doc.linkColor), underline(stroke: 0.5pt, offset: 1.5pt, body)))) }
  let role = it.at("role", default: none)
  if role == "strong" { body = strong(body) }
  if role == "emphasis" { body = emph(body) }
  styled(it.look, body)
}
#let inlines(list) = list.map(inline).join(default: [])

#let heading-of(it) = {
  show heading: set text(size: it.size * 1pt, weight: 600)
  show heading: set block(above: it.box.above * 1pt, below: it.box.below * 1pt, sticky: true)
  show heading: set par(leading: 0.55em)
  styled(it.look, heading(level: it.level, inlines(it.c)))
}

#let list-of(it, blocks) = {
  let numbered = it.items.any(item => item.number != none)
  let bodies = it.items.map(item => { set list(tight: true); set enum(tight: true); styled(item.look, blocks(item.c)) })
  if numbered {
    enum(numbering: it.numbering, ..it.items.zip(bodies).map(((item, body)) => enum.item(item.number, body)))
  } else {
    list(marker: text(font: doc.fonts, it.marker), ..bodies)
  }
}

#let table-of(it, blocks) = {
  let cell-of(cell, below) = table.cell(
    x: cell.x, y: cell.y + below, colspan: cell.columns, rowspan: cell.rows,
    align: alignments.at(cell.align) + (top: top, horizon: horizon, bottom: bottom).at(cell.vertical),
    fill: if cell.fill != none { rgb(cell.fill) }, inset: lengths(cell.padding), stroke: lines(cell.border),
    breakable: cell.isBreakable, styled(cell.look, blocks(cell.c)),
  )
  let head = it.head.map(cell => cell-of(cell, 0))
  let body = it.body.map(cell => cell-of(cell, it.headRows))
  block(width: if it.width == none { 100% } else { it.width * 1pt }, {
    set par(spacing: 1em)
    set block(spacing: 1em)
    set text(number-width: "tabular")
    if it.caption.len() > 0 { block(below: 0.8em, sticky: true, text(weight: 600, inlines(it.caption))) }
    table(
      columns: it.columns.map(share => share * 1fr), stroke: none, inset: 0pt,
      ..if head.len() > 0 { (table.header(..head),) } else { () },
      ..body,
    )
  })
}

#let head-of(it) = if it != none {
  set text(size: 0.82em, fill: muted)
  block(below: 34pt, grid(
    columns: (1fr, auto), column-gutter: 22pt,
    if it.logo != none { inline(it.logo) } else { strong(it.company) },
    align(end, it.lines.map(line => [#line]).join(linebreak())),
  ))
}

#let block-of(it) = {
  if it.t == "pagebreak" { return pagebreak(weak: true) }
  if it.t == "rule" { return block(above: 2em, below: 2em, line(length: 100%, stroke: 0.75pt + hair)) }
  let blocks(list) = list.map(block-of).join(default: [])
  if it.t == "heading" {
    // Its spaces are its own: a block around it would no longer stay with the text that follows.
    let box = it.box
    let _ = box.remove("above")
    let _ = box.remove("below")
    return boxed(box, heading-of(it))
  }
  if it.t == "terms" {
    return boxed(it.box, terms(..it.items.map(item => terms.item(inlines(item.term), blocks(item.c)))))
  }
  let body = {
    if it.t == "paragraph" { par(inlines(it.c)) }
    if it.t == "list" { list-of(it, blocks) }
    if it.t == "table" { table-of(it, blocks) }
    if it.t == "group" { blocks(it.c) }
  }
  boxed(it.box, styled(it.look, body), flows: it.t == "group")
}
`;

const page = `
#let doc = json("letter.json")
#let directions = (ltr: ltr, rtl: rtl)
#let hair = rgb("#d4d4d8")
#let muted = rgb("#52525b")

#set document(title: doc.title, author: doc.author, date: datetime(..doc.date))
#set page(
  paper: doc.paper,
  margin: (x: doc.margin * 1pt, y: 22mm),
  footer-descent: 9mm,
  footer: context {
    let total = counter(page).final().first()
    set text(8.5pt, fill: muted)
    grid(columns: (1fr, auto), column-gutter: 16pt, doc.footer, if total > 1 { counter(page).display("1 / 1", both: true) })
  },
)
#set text(
  font: doc.fonts, fallback: doc.isFallback, size: doc.size * 1pt, fill: rgb("#1c1c1e"), hyphenate: false, top-edge: 0.67em,
  lang: doc.language, region: doc.region, dir: directions.at(doc.direction), number-type: "lining",
)
#set par(leading: 0.83em, spacing: 1.83em, justify: false)
#set list(tight: false, indent: 0.5em, body-indent: 0.55em, spacing: 1.08em)
#set enum(tight: false, indent: 0.2em, body-indent: 0.45em, spacing: 1.08em)
#set terms(hanging-indent: 1.4em)
#set highlight(extent: 1pt)
`;

/**
 * The one program that sets every letter, in Typst. A letter comes in as data, `letter.json`: no
 * text of a person is ever part of the program. A `show` or `set` before a `return` would be lost.
 */
export const letterProgram = `${page}${looks}${nodes}${certificateProgram}
#for each in doc.attachments {
  pdf.attach(each.name, relationship: each.relationship, mime-type: each.type, description: each.description)
}
#head-of(doc.head)
#doc.blocks.map(block-of).join()
#if doc.certificate != none { certificate-of(doc.certificate, rgb(doc.linkColor)) }
`;
