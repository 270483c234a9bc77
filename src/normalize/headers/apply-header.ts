import type { Article } from '../../domain/article.ts'
import type { Declared } from '../../domain/document.ts'
import { DOUBTFUL } from '../../domain/evidence.ts'
import type { DayOrder } from '../dates/mention.ts'
import { preferDeclared } from '../declared.ts'
import type { LineView } from '../lines/view.ts'
import type { HeaderBlock } from './header-block.ts'
import { declareHeader, senderOf } from './header-fields.ts'

/** The rules of dates that stand beside the title: there a text says when it was published, whenever it was sent. */
const BESIDE_TITLE = /-(?:below|near)-title$/

/** What a mail says of a text that says nothing of it: its headline and byline come first. */
function declareMail(declared: Declared, header: HeaderBlock, read: Article): Declared {
  const sender = read.authors.length > 0 ? undefined : senderOf(header)
  const isDated = read.published !== undefined && BESIDE_TITLE.test(read.published.evidence.rule)
  return {
    ...(declared.published && !isDated && { published: declared.published }),
    ...(sender && { authors: [sender] }),
  }
}

/** What is known of a text whose header is read. */
interface HeaderScene {
  readonly views: readonly LineView[]
  readonly language?: string | undefined
  readonly dayOrder?: DayOrder
}

/** An article with what the header of its text says: a record's labels override what is read, a mail's fill in. */
export function applyHeader(read: Article, header: HeaderBlock, { views, language, dayOrder }: HeaderScene): Article {
  const mentions = views.flatMap(({ reading }) => reading?.mentions ?? [])
  const said = declareHeader(header, {
    ...(language !== undefined && { language }),
    ...(dayOrder && { dayOrder }),
    mentions,
  })
  const declared = header.kind === 'mail' ? declareMail(said, header, read) : said
  const sure = declared.published && declared.published.evidence.confidence < DOUBTFUL ? {} : declared
  return titled(preferDeclared(sure, read), header)
}

/** A title that the header gave has that as its evidence. */
function titled(read: Article, header: HeaderBlock): Article {
  const field = header.kind === 'mail' ? 'subject' : 'title'
  const entry = header.entries.find((one) => one.field === field)
  if (!read.title || read.title.evidence.line !== entry?.lines[0]?.number) return read
  return {
    ...read,
    title: { ...read.title, evidence: { ...read.title.evidence, rule: `header:${field}`, confidence: 0.95 } },
  }
}
