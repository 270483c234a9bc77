import type { Article } from '../../domain/article.ts'
import type { Declared } from '../../domain/document.ts'
import { DOUBTFUL } from '../../domain/evidence.ts'
import type { DayOrder } from '../dates/mention.ts'
import type { LineView } from '../lines/view.ts'
import { preferDeclared } from './declared.ts'
import type { HeaderBlock } from './header-block.ts'
import { declareHeader, SURE } from './header-fields.ts'
import { senderOf } from './mail-sender.ts'

/** Rules of dates beside the title: there an article says when it was published, whenever the mail was sent. */
const BESIDE_TITLE = /-(?:below|near)-title$/

/** What a mail's header adds to a text that has no byline or date of its own beside its title. */
function declareMail(declared: Declared, header: HeaderBlock, read: Article): Declared {
  const sender = read.authors.length > 0 ? undefined : senderOf(header)
  const isDated = read.published !== undefined && BESIDE_TITLE.test(read.published.evidence.rule)
  return {
    ...(declared.published && !isDated && { published: declared.published }),
    ...(sender && { authors: [sender] }),
  }
}

/** What the header's values are read with. */
interface HeaderScene {
  readonly views: readonly LineView[]
  readonly language?: string | undefined
  readonly dayOrder?: DayOrder
}

/**
 * Adds to an article what its header says: the labels of a record override what was read, those of a mail only fill
 * gaps.
 */
export function applyHeader(read: Article, header: HeaderBlock, { views, language, dayOrder }: HeaderScene): Article {
  const mentions = views.flatMap(({ reading }) => reading?.mentions ?? [])
  const said = declareHeader(header, {
    ...(language !== undefined && { language }),
    ...(dayOrder && { dayOrder }),
    mentions,
  })
  const declared = header.kind === 'mail' ? declareMail(said, header, read) : said
  const sure = declared.published && declared.published.evidence.confidence < DOUBTFUL ? {} : declared
  return withHeaderEvidence(preferDeclared(sure, read), header)
}

/** Gives a title that came from the header the header's line as its evidence. */
function withHeaderEvidence(read: Article, header: HeaderBlock): Article {
  const field = header.kind === 'mail' ? 'subject' : 'title'
  const entry = header.entries.find((one) => one.field === field)
  if (!read.title || read.title.evidence.line !== entry?.lines[0]?.number) return read
  return {
    ...read,
    title: { ...read.title, evidence: { ...read.title.evidence, rule: `header:${field}`, confidence: SURE } },
  }
}
