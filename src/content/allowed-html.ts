/** What each element of an article may carry; an element that is not here is dropped and its content kept. */
export const allowedAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang', 'type'],
  abbr: [],
  address: [],
  article: [],
  aside: [],
  audio: ['src', 'controls', 'loop', 'muted', 'preload'],
  b: [],
  bdi: [],
  blockquote: ['cite'],
  br: [],
  caption: [],
  cite: [],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  data: ['value'],
  dd: [],
  del: ['cite', 'datetime'],
  details: ['open'],
  dfn: [],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  footer: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  header: [],
  hgroup: [],
  hr: [],
  i: [],
  img: ['src', 'srcset', 'sizes', 'alt', 'width', 'height'],
  ins: ['cite', 'datetime'],
  kbd: [],
  li: ['value'],
  main: [],
  mark: [],
  meter: ['value', 'min', 'max', 'low', 'high', 'optimum'],
  nav: [],
  ol: ['start', 'reversed', 'type'],
  p: [],
  picture: [],
  pre: [],
  progress: ['value', 'max'],
  q: ['cite'],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  section: [],
  small: [],
  source: ['src', 'srcset', 'sizes', 'type', 'media', 'width', 'height'],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
  thead: [],
  time: ['datetime'],
  tr: [],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  u: [],
  ul: [],
  var: [],
  video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'width', 'height'],
  wbr: [],
  // Of ids only those of notes are kept, and only of our own making.
  '*': ['lang', 'dir', 'title', 'id'],
}

/** Elements whose content is no text of the article: dropped with all that is in them. */
export const droppedWithContent: readonly string[] = [
  'script',
  'style',
  'template',
  'textarea',
  'select',
  'option',
  'noembed',
  'noframes',
  'title',
  'svg',
  'annotation',
  'annotation-xml',
]

/** Elements without content, which have no end tag (HTML, section 13.1.2). */
export const voidElements: readonly string[] = ['br', 'col', 'hr', 'img', 'source', 'track', 'wbr']

/** Elements of older HTML, or that validators object to, and what says nearly the same. */
export const modernNames: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['bdo', 'bdi'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
])

/** Classes that mean something to readers: those of our own markup, and the language of code. */
export const allowedClasses: readonly string[] = ['translation-note', 'credit', 'language-*']

/** Where lazily loading pages keep the true address of a picture, best first. */
export const lazySources: readonly string[] = ['data-src', 'data-original', 'data-lazy-src']

/** Elements that show another document. Readers and validators refuse them, so each becomes a link to what it shows. */
export const embeddingElements: readonly string[] = ['iframe', 'frame', 'embed']
