/** Long enough to be worth compressing, and different in each format. */
const TEXT = Array.from(
  { length: 60 },
  (_, line) => `Sentence ${line * 7919} of a sample that repeats itself a little.`,
).join('\n')

export const RSS = `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>Sample</title><description>${TEXT}</description></channel></rss>\n`
export const ATOM = `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>Sample</title><subtitle>${TEXT}</subtitle></feed>\n`
export const JSON_FEED = `${JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Sample', description: TEXT, items: [] })}\n`
export const PAGE = `<!doctype html><html lang="en"><head><title>Sample</title><style>body{color:#222}</style></head><body><p>${TEXT}</p></body></html>\n`

export const ALL_FILES = {
  'rss.xml': RSS,
  'atom.xml': ATOM,
  'feed.json': JSON_FEED,
  'index.html': PAGE,
  'articles/first.html': PAGE,
} as const
