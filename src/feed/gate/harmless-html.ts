const oneOf = (names: string): string => names.trim().split(/\s+/).join('|')

/** Elements of text (HTML, sections 4.3 to 4.9) that execute nothing and load only images, audio and video. */
const ELEMENTS = oneOf(`
  p a em strong i b br li ul ol h[1-6] blockquote img span div figure figcaption
  abbr address article aside audio bdi caption cite code col colgroup data dd del details dfn dl dt footer header hgroup hr ins
  kbd main mark meter nav picture pre progress q rp rt ruby s samp section small source sub summary sup table tbody td tfoot th
  thead time tr track u var video wbr
`)
/** Attributes that hold words or numbers. */
const WORDS = oneOf(`
  class lang dir id title align alt abbr colspan controls datetime default height high hreflang kind label loop low max media min muted
  open optimum preload reversed rowspan scope sizes span srclang start type value width
`)
/**
 * White space between attributes. Other characters that JavaScript treats as white space are part of a name (HTML,
 * section 13.2.5.8).
 */
const SPACE = String.raw`[\t\n\f\r ]`
const ADDRESSES = oneOf('href src srcset poster cite')
/** How an address must begin, literally; one that a browser would first have to decode or trim is rejected. */
const BEGINNINGS = oneOf('https?:// mailto: tel: #')

const WORD = `(?:${WORDS})(?:="[^"<>]*")?`
const ADDRESS = `(?:${ADDRESSES})="(?:${BEGINNINGS})[^"<>]*"`
/**
 * Matches anything that opens a tag, a comment or an instruction (HTML, section 13.2.5.6) but is not an allowed tag.
 */
const ANYTHING_ELSE = new RegExp(
  `<(?=[a-z/!?])(?!/(?:${ELEMENTS})>|(?:${ELEMENTS})(?:${SPACE}+(?:${WORD}|${ADDRESS}))*${SPACE}*/?>)`,
  'i',
)

/**
 * Whether all tags are safe on a page that shows articles by many authors: no scripts, event handlers, styles or
 * embedded documents, and only web, mail and telephone addresses. Markup that a parser would have to repair is
 * rejected.
 */
export function isHarmlessHtml(html: string): boolean {
  return !ANYTHING_ELSE.test(html)
}
