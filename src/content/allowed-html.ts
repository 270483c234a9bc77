/** The attributes allowed on each element of an article. Elements not listed are removed, but their content is kept. */
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
  td: ['colspan', 'rowspan', 'align'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope', 'abbr', 'align'],
  thead: [],
  time: ['datetime'],
  tr: [],
  track: ['src', 'kind', 'srclang', 'label', 'default'],
  u: [],
  ul: [],
  var: [],
  video: ['src', 'controls', 'loop', 'muted', 'preload', 'poster', 'width', 'height'],
  wbr: [],
  // Ids are kept only for notes, and only if we made them.
  '*': ['lang', 'dir', 'title', 'id'],
}

/** Elements that are removed along with their content, which is not text of the article. */
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

/** Void elements, which have no end tag (HTML, section 13.1.2). */
export const voidElements: readonly string[] = ['br', 'col', 'hr', 'img', 'source', 'track', 'wbr']

/** Obsolete elements, and their closest modern equivalents. */
export const modernNames: ReadonlyMap<string, string> = new Map([
  ['acronym', 'abbr'],
  ['bdo', 'bdi'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
])

/** Classes that are kept: those of our own markup, and the language of code. */
export const allowedClasses: readonly string[] = ['translation-note', 'credit', 'language-*']

/** Attributes in which lazy-loading pages keep the real address of an image, best first. */
export const lazySources: readonly string[] = ['data-src', 'data-original', 'data-lazy-src']

/** Elements that embed another document. Readers and validators reject them, so each becomes a link. */
export const embeddingElements: readonly string[] = ['iframe', 'frame', 'embed']
