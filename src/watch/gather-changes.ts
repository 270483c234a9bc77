/** Milliseconds during which changes are collected, because saving a file in an editor causes several events. */
const WINDOW = 100

/** Collects changed paths and reports them together. */
export interface ChangeGatherer {
  add(path: string): void
  stop(): void
}

/** Creates a gatherer that calls `report` with the paths added within a short time. */
export function gatherChanges(report: (paths: readonly string[]) => void): ChangeGatherer {
  const gathered = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  function flush(): void {
    timer = undefined
    const paths = [...gathered]
    gathered.clear()
    report(paths)
  }
  return {
    add(path) {
      gathered.add(path)
      timer ??= setTimeout(flush, WINDOW)
    },
    stop: () => clearTimeout(timer),
  }
}
