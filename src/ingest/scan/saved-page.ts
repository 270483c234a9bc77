/** The suffixes, in several languages, of the folder that a browser saves with a page. */
const PARTS =
  /^(.+)(?:_files|\.files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_ficheiros|_arquivos|_dosyalar|_fitxers|_elemei)$/i

/** The possible names of the page whose resources are in a folder of this name; empty for most folders. */
export function pagesOfParts(folder: string): readonly string[] {
  const [, stem] = PARTS.exec(folder) ?? []
  return stem === undefined ? [] : ['html', 'htm', 'xhtml'].map((extension) => `${stem}.${extension}`)
}
