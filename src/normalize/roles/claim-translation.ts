import type { TranslationNote } from '../../domain/article.ts'
import type { Found } from '../../domain/evidence.ts'
import { linksToOriginal, readTranslation } from '../fields/translation.ts'
import type { LineView } from '../lines/view.ts'
import { claim, type RoleMap } from './role-map.ts'

/** Gives the lines that tell of a translation, or lead to the original, their role; returns the first note of a translation. */
export function claimTranslation(views: readonly LineView[], map: RoleMap): Found<TranslationNote> | undefined {
  let found: Found<TranslationNote> | undefined
  views.forEach((view, at) => {
    if (linksToOriginal(view.text)) claim(map, at, 'boilerplate', 'phrase:original')
    const note = map.roles[at] ? undefined : readTranslation(view.text)
    if (!note) return
    claim(map, at, 'note', 'translation')
    found ??= { value: note, evidence: { rule: 'translation:note', line: view.source.number, confidence: 0.9 } }
  })
  return found
}
