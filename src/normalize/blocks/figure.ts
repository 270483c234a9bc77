import type { Block } from '../../domain/block.ts'
import type { PlacedCaption } from '../roles/captions.ts'
import type { Unit } from './units.ts'

/** Reads a picture with the caption below it. */
export function readFigure(unit: Unit, next: Unit | undefined) {
  const isBelow = next?.role === 'figure' && next.view.source.markup?.kind !== 'image' && next.view.gap <= 1
  if (unit.caption || !isBelow || !next.caption) return { block: figureOf(unit), taken: 1 }
  return { block: figureOf({ ...unit, caption: next.caption }), taken: 2 }
}

/** Reads a player or another embed, with the caption that the markup puts right below it. */
export function readEmbed({ view: { source } }: Unit, next: Unit | undefined) {
  if (source.markup?.kind !== 'embed') return undefined
  const { embed } = source.markup
  const isBelow = next?.view.source.markup?.kind === 'caption' && next.view.source.number <= source.number + 2
  const caption = isBelow ? next.caption : undefined
  return {
    block: { kind: 'embed', embed, ...wordsOf(caption) } satisfies Block,
    taken: caption ? 2 : 1,
  }
}

function figureOf({ view, caption }: Unit): Block {
  const markup = view.source.markup
  return {
    kind: 'figure',
    ...(markup?.kind === 'image' && { image: markup.image }),
    ...wordsOf(caption),
  }
}

const wordsOf = (caption: PlacedCaption | undefined) => ({
  ...(caption?.text && { caption: { text: caption.text } }),
  ...(caption?.credit && { credit: caption.credit }),
})
