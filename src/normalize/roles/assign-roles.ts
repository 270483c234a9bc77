import type { Role } from '../../domain/article.ts'
import { isNotice } from '../lines/notice.ts'
import type { LineView } from '../lines/view.ts'
import { FURNITURE_PHRASE } from '../thresholds.ts'
import { claimCaptionInHead } from './caption-in-head.ts'
import { claimBody } from './claim-body.ts'
import { claimAboveByline, claimStandfirst } from './claim-standfirst.ts'
import { claimDeckInHead } from './deck-in-head.ts'
import { claim, type RoleMap } from './role-map.ts'
import type { RoleScene } from './role-scene.ts'
import { strongestCue } from './strongest-cue.ts'
import { claimAboveDateline, claimUnstoppedDeck } from './unstopped-deck.ts'

/** Gives a role to every line that no field has claimed. */
export function assignRoles(scene: RoleScene, map: RoleMap): void {
  claimAboveByline(scene, map)
  claimUnstoppedDeck(scene, map)
  claimDeckInHead(scene, map)
  claimAboveDateline(scene, map)
  claimCaptionInHead(scene, map)
  claimBody(scene, map)
  claimStandfirst(scene, map)
  claimDoubtfulTitle(scene, map)
  scene.views.forEach((view, at) => {
    if (!map.roles[at]) claim(map, at, restRole(scene, view, at), restRule(scene, view, at))
  })
}

/** Keeps a line that may be the title as a heading, unless it is furniture: readers would see it nowhere else. */
function claimDoubtfulTitle(scene: RoleScene, map: RoleMap): void {
  const { views, titleAt, isTitleDoubtful } = scene
  const view = views[titleAt]
  if (!view || !isTitleDoubtful || map.roles[titleAt] || !restRule(scene, view, titleAt).startsWith(MODEL)) return
  claim(map, titleAt, 'heading', 'title:doubtful')
}

/** The name of a section is at most so many lines above the title, and covers more than this share of its line. */
const SECTION = { reach: 4, share: 0.6 }

/** The role of a line that no rule has claimed: boilerplate, but for the name of the section above the title. */
function restRole({ titleAt }: RoleScene, view: LineView, at: number): Role {
  const { cue, share } = strongestCue(view)
  return cue === 'section' && share > SECTION.share && at < titleAt && titleAt - at <= SECTION.reach
    ? 'section'
    : 'boilerplate'
}

/** How the rule of a line begins that only the model puts down. */
const MODEL = 'line-model:'

/** The rule that such a line is put down to. */
function restRule({ body, isRepeated }: RoleScene, view: LineView, at: number): string {
  if (isRepeated(view.text)) return 'repeated-in-folder'
  if (isNotice(view)) return 'phrase:notice'
  const { cue, share } = strongestCue(view)
  return cue && share > FURNITURE_PHRASE ? `phrase:${cue}` : `${MODEL}${(body[at] ?? 0).toFixed(2)}`
}
