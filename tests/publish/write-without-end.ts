/** Replaces one file again and again until it is killed. Usage: node write-without-end.ts FOLDER PATH */
import { openFeedsFolder } from '../../src/publish/folder/feeds-folder.ts'

const [folder = '', path = ''] = process.argv.slice(2)
const feeds = openFeedsFolder(folder, { compressPages: true })
for (let version = 0; ; version++) {
  feeds.write(path, Buffer.from(`version ${version} `.repeat(40)), version * 1000, 'feed')
  if (version === 0) console.log('writing')
}
