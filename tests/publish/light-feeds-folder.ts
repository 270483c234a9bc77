import { type FeedsFolder, type FileKind, openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'

/**
 * A real folder of documents, in which feeds are handled as pages with siblings are: compressed at a lower level, and
 * not waited for until they are on disk. Both cost more than all else in a small pass.
 */
export function openLightFeedsFolder(folder: string, compressPages: boolean): FeedsFolder {
  const feeds = openFeedsFolder(folder, { compressPages })
  const compressing = openFeedsFolder(folder, { compressPages: true })
  const lighter = (kind: FileKind): readonly [FeedsFolder, FileKind] =>
    kind === 'feed' ? [compressing, 'page'] : [feeds, kind]
  return {
    ...feeds,
    write(path, bytes, lastModified, kind) {
      const [into, as] = lighter(kind)
      into.write(path, bytes, lastModified, as)
    },
    replaceIfChanged(path, bytes, lastModified, kind) {
      const [into, as] = lighter(kind)
      return into.replaceIfChanged(path, bytes, lastModified, as)
    },
  }
}
