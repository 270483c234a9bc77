import { endsInColon, openingLength } from '../languages/cues.ts'
import { joinedBylineLabels, localBylineLabels } from '../languages/local-byline-labels.ts'
import { LANGUAGES, phrasesOf } from '../languages/table.ts'
import type { LineView } from '../lines/view.ts'
import { authorLabelLength, withoutOpeningMarks } from '../names/author-label.ts'
import { labelLength } from '../names/byline-label.ts'
import { hangulNames } from '../names/hangul-names.ts'
import { withoutInnerLabels, withPartedNames } from '../names/inner-labels.ts'
import { knownName, nameLikeness } from '../names/name-like.ts'
import { withoutPlaces } from '../names/name-places.ts'
import { readNames, stripAfter, trimName } from '../names/read-names.ts'
import { lowerInPlace } from '../text/lower.ts'
import { LIKELY_NAME } from '../thresholds.ts'
import { bareNames } from './bare-names.ts'

/**
 * How a name was recognised as a byline: after a label, below a label, before a role, by itself, or after the label of
 * a source.
 */
export type BylineKind = 'labelled' | 'below-label' | 'after' | 'bare' | 'source'

/** A segment of a line read as a byline. */
export interface Segment {
  readonly kind: BylineKind
  readonly text: string
  readonly names: readonly string[]
  /** Whether its label always names the author. */
  readonly isStated?: boolean
  /** Whether its label names the editor. */
  readonly isEditor?: boolean
  /** Whether a colon follows the label. */
  readonly hasColon?: boolean
}

const EDITORS: ReadonlySet<string> = new Set(LANGUAGES.flatMap((row) => phrasesOf(row.editor)))
const isEditorLabel = (label: string): boolean => EDITORS.has(label.replace(/[\s:：/／]+$/u, ''))

/**
 * Reads a segment of a line as a byline, by its label, what stands before it, or its names alone; empty where it is
 * none.
 */
export function readSegment(raw: string, before: LineView | undefined, view: LineView, language?: string): Segment[] {
  const text = withPartedNames(withoutInnerLabels(withoutOpeningMarks(raw).trim()), language)
  if (text === '') return []
  const here = localBylineLabels(language)
  const local = here.length > 0 ? namesAfter(here, text) : undefined
  if (local) return [{ kind: 'labelled', text, names: local, isStated: true }]
  const stated = authorLabelLength(text)
  if (stated > 0) return [{ kind: 'labelled', text, names: readNames(text.slice(stated)), isStated: true }]
  const lower = lowerInPlace(text)
  const label = labelLength(text, lower)
  if (label > 0) {
    const isEditor = isEditorLabel(lower.slice(0, label))
    const hasColon = endsInColon(text, label)
    const names = namesAfterLabel(text.slice(label))
    return [{ kind: 'labelled', text, names, ...(isEditor && { isEditor }), ...(hasColon && { hasColon }) }]
  }
  const source = openingLength(lower, 'source')
  if (endsInColon(text, source)) return [{ kind: 'source', text, names: readNames(text.slice(source)) }]
  const signed = text.includes('@') ? stripAfter(trimName(text)) : stripAfter(text, lower)
  if (signed !== undefined) return [{ kind: 'after', text, names: hangulNames(signed) ?? readNames(signed) }]
  if (before && isBylineLabel(before)) return [{ kind: 'below-label', text, names: readNames(text) }]
  const named = withoutJoinedLabel(text, language)
  const bare = bareNames(named, view, language)
  if (bare.length === 0) return []
  return [{ kind: named !== text && knownName(named) === 1 ? 'labelled' : 'bare', text, names: bare }]
}

/** A line without the label that is written as one with the name: በሰላማዊት. A name may begin like it: በቀለ. */
function withoutJoinedLabel(text: string, language: string | undefined): string {
  const label = joinedBylineLabels(language).find((one) => text.startsWith(one))
  return label === undefined || knownName(text) === 1 ? text : text.slice(label.length)
}

/**
 * The names after a label that counts only in the text's own language, if what follows it looks like one, before the
 * place: "Na Asha Juma, Mtwara".
 */
function namesAfter(labels: readonly string[], text: string): string[] | undefined {
  const space = text.indexOf(' ')
  if (space < 0 || !labels.includes(text.slice(0, space).toLowerCase())) return undefined
  const names = readNames(withoutPlaces(text.slice(space + 1)))
  const likely = names.filter((name) => nameLikeness(name) >= LIKELY_NAME)
  const isPlaced = names.length === likely.length + 1 && /^\p{Lu}\S+$/u.test(names.at(-1) ?? '')
  return likely.length > 0 && (likely.length === names.length || isPlaced) ? likely : undefined
}

/** The names after a label, which may be doubled: "Text: By Ann Lee". */
function namesAfterLabel(rest: string): string[] {
  const text = rest.replace(/^[\s:：=＝/／|｜丨●.ـ-]+/u, '')
  const again = labelLength(text)
  return readNames(withoutPlaces(again > 0 ? text.slice(again).replace(/^[\s:：]+/u, '') : text))
}

/** Longest line, in UTF-16 units, that is a label alone. */
const LONGEST_LABEL = 40

/** Whether a line is the label of a byline alone: "Author of the article:". */
export function isBylineLabel(view: LineView): boolean {
  if (view.text.length > LONGEST_LABEL) return false
  const lower = lowerInPlace(withoutOpeningMarks(view.text))
  const length = openingLength(lower, 'byline')
  return length > 0 && trimName(lower.slice(length)) === ''
}
