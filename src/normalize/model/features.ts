import type { Scene } from './scene.ts'

/** One feature of a line. */
export interface Feature {
  readonly name: string
  readonly of: (scene: Scene, at: number) => number
}

/** Several features that are computed together. */
export interface Features {
  readonly names: readonly string[]
  /** Writes the features of a line into a row from index `from` on, in the order of the names. */
  readonly write: (scene: Scene, at: number, row: Float64Array, from: number) => void
}

/** Features that are computed one by one. */
export const toFeatures = (features: readonly Feature[]): Features => ({
  names: features.map(({ name }) => name),
  write(scene, at, row, from) {
    let to = from
    for (const feature of features) row[to++] = feature.of(scene, at)
  },
})

/** Concatenates groups of features. */
export function concatFeatures(parts: readonly Features[]): Features {
  return {
    names: parts.flatMap(({ names }) => names),
    write(scene, at, row, from) {
      let to = from
      for (const { names, write } of parts) {
        write(scene, at, row, to)
        to += names.length
      }
    },
  }
}

/** One row of features for each line. */
export function matrix(scene: Scene, features: Features): Float64Array[] {
  return scene.views.map((_view, at) => {
    const row = new Float64Array(features.names.length)
    features.write(scene, at, row, 0)
    return row
  })
}
