import type { TranslationNote } from '../../domain/article.ts'
import type { Found } from '../../domain/evidence.ts'
import { linksToOriginal, readTranslation } from '../credits/translation.ts'
import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Claims lines that only link to the original of a translation. */
export function claimOriginalLinks(views: readonly LineView[], map: RoleMap): void {
  views.forEach((view, at) => {
    if (linksToOriginal(view.text)) claim(map, at, 'boilerplate', 'phrase:original')
  })
}

/** Claims lines that say the text is a translation. Returns the first of these notes. */
export function claimTranslation(views: readonly LineView[], map: RoleMap): Found<TranslationNote> | undefined {
  let found: Found<TranslationNote> | undefined
  views.forEach((view, at) => {
    const note = map.roles[at] ? undefined : readTranslation(view.text)
    if (!note) return
    claim(map, at, 'note', 'translation')
    found ??= { value: note, evidence: { rule: 'translation:note', line: view.source.number, confidence: 0.9 } }
  })
  return found
}
