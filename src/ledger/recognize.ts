import type { Candidate, IncomingText, Recognition } from './recognition.ts'
import {
  hasPathOf,
  hasTextOf,
  isRelated,
  isSameShortText,
  isSameStory,
  mostSimilar,
  showsOther,
} from './resemblance.ts'

const known = ({ record }: Candidate, by: Extract<Recognition, { kind: 'known' }>['by']): Recognition => ({
  kind: 'known',
  record,
  by,
})
const copyOf = ({ record }: Candidate, by: 'id' | 'text'): Recognition => ({ kind: 'copy', of: record, by })

/** Recognizes a text, or leaves it to the next rule. */
type Rule = (incoming: IncomingText, candidates: readonly Candidate[]) => Recognition | undefined

/** The file is where it was, with the same text. */
const unchanged: Rule = (incoming, candidates) => {
  const same = candidates.find((candidate) => hasPathOf(incoming, candidate) && hasTextOf(incoming, candidate))
  return same && known(same, 'path')
}

/** The file was renamed or moved, or swapped names with another. */
const moved: Rule = (incoming, candidates) => {
  const same = candidates.find((candidate) => hasTextOf(incoming, candidate) && !candidate.inPlace)
  return same && known(same, 'text')
}

/** Another file holds the same text; few words may be those of another picture or link. */
const duplicate: Rule = (incoming, candidates) => {
  const original = candidates.find((candidate) => hasTextOf(incoming, candidate) && !showsOther(incoming, candidate))
  return original && copyOf(original, 'text')
}

/** The file is where it was, with an edited text. */
const corrected: Rule = (incoming, candidates) => {
  const own = candidates.find((candidate) => hasPathOf(incoming, candidate) && isRelated(incoming, candidate))
  return own && known(own, 'path')
}

/** The file was renamed or moved, and edited. */
const movedAndEdited: Rule = (incoming, candidates) => {
  const free = candidates.filter(({ inPlace, isPending }) => !inPlace && !isPending)
  const similar = mostSimilar(incoming, free)
  return similar && known(similar, 'similarity')
}

/** The same story in two files: the later version, by its date or else by the order of reading, is published. */
const nearDuplicate: Rule = (incoming, candidates) => {
  if (incoming.isShort) return undefined
  const sameStory = candidates.filter((candidate) => isSameStory(incoming, candidate))
  const similar = mostSimilar(incoming, sameStory)
  if (!similar) return undefined
  const isEarlier = incoming.stated !== undefined && similar.stated !== undefined && incoming.stated < similar.stated
  const isCopy = isEarlier || similar.isPending || similar.record.id === incoming.repeats
  return isCopy ? copyOf(similar, 'text') : known(similar, 'revision')
}

/** The same few words in two files, with the same title and day. */
const shortDuplicate: Rule = (incoming, candidates) => {
  if (!incoming.isShort) return undefined
  const original = candidates.find((candidate) => isSameShortText(incoming, candidate))
  return original && copyOf(original, 'text')
}

/** The same item of a feed that was renamed, or that swapped names with another. */
const movedItem: Rule = (incoming, candidates) => {
  const here = candidates.find((candidate) => hasPathOf(incoming, candidate))
  return here && hasTextOf(incoming, here) ? undefined : moved(incoming, candidates)
}

/** The item of that id in the same feed. */
const sameItem: Rule = (incoming, candidates) => {
  const here = candidates.find((candidate) => hasPathOf(incoming, candidate))
  return here && known(here, 'path')
}

/** The item of that id in another feed: the same one only if that feed is gone and the texts are related; a copy only if they are equal. */
const itemElsewhere: Rule = (incoming, candidates) => {
  const named = candidates.find(({ record }) => record.id === incoming.localId)
  if (!named) return undefined
  if (named.inPlace) return hasTextOf(incoming, named) ? copyOf(named, 'text') : undefined
  return isRelated(incoming, named) ? known(named, 'id') : undefined
}

/** For a text that states no id, in order of precedence. */
const TEXT_RULES: readonly Rule[] = [
  unchanged,
  moved,
  duplicate,
  corrected,
  movedAndEdited,
  nearDuplicate,
  shortDuplicate,
]
/** For an item of a feed whose id is unique only within that feed, in order of precedence. */
const ITEM_RULES: readonly Rule[] = [movedItem, sameItem, itemElsewhere]

function applyRules(rules: readonly Rule[], incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  for (const rule of rules) {
    const recognition = rule(incoming, candidates)
    if (recognition) return recognition
  }
  return { kind: 'new' }
}

/** Two versions of an item of an agency have one id however much their texts differ; the later one is published. */
const areVersions = ({ revision }: IncomingText, { revision: other }: Candidate): boolean =>
  revision !== undefined && other !== undefined

function laterVersion(incoming: IncomingText, named: Candidate): Recognition {
  return (incoming.revision ?? 0) > (named.revision ?? 0) ? known(named, 'revision') : copyOf(named, 'id')
}

/** A stated id decides, unless the entry of that id is an unrelated text in another file: then the id is a mistake, and must not cost an article. */
const byStatedId: Rule = (incoming, candidates) => {
  const named = candidates.find(({ record }) => record.id === incoming.statedId)
  // An id added to a published text later changes nothing: the entry keeps the id it has.
  if (!named) return corrected(incoming, candidates) ?? { kind: 'new' }
  if (hasPathOf(incoming, named)) return known(named, 'id')
  if (named.inPlace && areVersions(incoming, named)) return laterVersion(incoming, named)
  if (isRelated(incoming, named)) return named.inPlace ? copyOf(named, 'id') : known(named, 'id')
  return corrected(incoming, candidates) ?? (named.inPlace ? undefined : known(named, 'id'))
}

/** Decides which entry a text belongs to: by its stated id, else by the first rule that applies; docs/identity.md explains them. */
export function recognize(incoming: IncomingText, candidates: readonly Candidate[]): Recognition {
  if (incoming.localId !== undefined) return applyRules(ITEM_RULES, incoming, candidates)
  if (incoming.statedId === undefined) return applyRules(TEXT_RULES, incoming, candidates)
  const others = candidates.filter(({ record }) => record.id !== incoming.statedId)
  return byStatedId(incoming, candidates) ?? applyRules(TEXT_RULES, incoming, others)
}
