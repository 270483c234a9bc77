import type { Article } from '../domain/article.ts'
import type { Document } from '../domain/document.ts'
import type { Found } from '../domain/evidence.ts'

/** How likely it is that a document was misread, and why. */
export interface Doubt {
  /** From 0, no doubt, to 1, nothing was read. */
  readonly weight: number
  readonly reasons: readonly string[]
}

type Reason = readonly [weight: number, reason: string]

/** Weight of each kind of doubt. */
const WEIGHT = { noTitle: 0.9, noBody: 0.9, title: 0.6, remark: 0.4, date: 0.35, noLanguage: 0.2, noDate: 0.1 }
/** Weight of a field that was left out, by the first word of the doubt. */
const LEFT_OUT: Readonly<Record<string, number>> = { title: 0.6, published: 0.6, author: 0.25 }
const OTHER_LEFT_OUT = 0.4
/** Confidence below which a field is worth a look. */
const SURE = 0.6
/** Share of a document, in characters, above which leaving it out is worth a look. */
const MUCH = 0.5
/** Weight from which a document is worth a look. */
export const WORTH_A_LOOK = 0.2

const percent = (share: number) => `${Math.round(share * 100)}%`

function unsure<T>(name: string, found: Found<T> | undefined, weight: number): readonly Reason[] {
  if (!found || found.evidence.confidence >= SURE) return []
  return [[weight, `the ${name} is only ${percent(found.evidence.confidence)} certain (${found.evidence.rule})`]]
}

/** Share of a document's characters that are not published. */
function droppedShare({ lines }: Document, { roles }: Article): number {
  const lengths = new Map(lines.map(({ number, text }) => [number, text.length]))
  let [whole, dropped] = [0, 0]
  for (const { line, role } of roles) {
    const length = lengths.get(line) ?? 0
    whole += length
    if (role === 'boilerplate') dropped += length
  }
  return whole === 0 ? 0 : dropped / whole
}

function dropped(document: Document, article: Article): readonly Reason[] {
  const share = droppedShare(document, article)
  return share > MUCH ? [[share - 0.2, `${percent(share)} of the text is left out as boilerplate`]] : []
}

function absent(article: Article): readonly Reason[] {
  const { title, body, language, published } = article
  const reasons: (Reason | false)[] = [
    !title && [WEIGHT.noTitle, 'no title was read'],
    body.length === 0 && [WEIGHT.noBody, 'no text was read besides the title'],
    !language && [WEIGHT.noLanguage, 'its language is unknown'],
    !published && [WEIGHT.noDate, 'it has no date'],
  ]
  return reasons.filter((reason) => reason !== false)
}

/** Weighs what may have been misread in a document; the heaviest reasons come first. */
export function weighDoubts(document: Document, article: Article): Doubt {
  const { title, published, doubts } = article
  const reasons: readonly Reason[] = [
    ...absent(article),
    ...unsure('title', title, WEIGHT.title),
    ...unsure('date', published, WEIGHT.date),
    ...dropped(document, article),
    ...doubts.map((doubt): Reason => [LEFT_OUT[doubt.split(':')[0] ?? ''] ?? OTHER_LEFT_OUT, `left out: ${doubt}`]),
    ...(document.remarks ?? []).map((remark): Reason => [WEIGHT.remark, remark]),
  ]
  const sorted = reasons.toSorted(([a], [b]) => b - a)
  const weight = 1 - sorted.reduce((left, [one]) => left * (1 - one), 1)
  return { weight: Math.round(weight * 100) / 100, reasons: sorted.map(([, reason]) => reason) }
}
