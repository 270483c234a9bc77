import type { LineView } from '../lines/view.ts'
import { BARRED, LAST_TITLE } from './not-a-title.ts'

const BULLET = /^([■□▪◆◇●○•▲△▶▷►※*·–—-])\s/u

/** Bars lines from being the title that begin with the same bullet as the next: points of a standfirst, or a list. */
export function barBulletedDecks(views: readonly LineView[], title: Float64Array): void {
  const bullets = views.slice(0, LAST_TITLE).map(({ text }) => BULLET.exec(text)?.[1])
  bullets.forEach((bullet, at) => {
    if (bullet !== undefined && (bullets[at - 1] === bullet || bullets[at + 1] === bullet)) title[at] = BARRED
  })
}
