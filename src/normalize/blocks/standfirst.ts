import type { Block } from '../../domain/block.ts'
import type { LineView } from '../lines/view.ts'
import type { RoleMap } from '../roles/role-map.ts'
import { toInline } from './block-reader.ts'

/**
 * The block of the standfirst, which opens the body: most readers show the content of an entry and not its summary, and
 * a summary is shortened. None where the text has the same words again.
 */
export function openingStandfirst(views: readonly LineView[], map: RoleMap): Block[] {
  const at = map.roles.indexOf('standfirst')
  const view = views[at]
  if (!view) return []
  const isAgain = views.some(({ folded }, other) => map.roles[other] === 'body' && folded.includes(view.folded))
  return isAgain ? [] : [{ kind: 'standfirst', content: toInline(view) }]
}
