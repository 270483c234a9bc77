/** How browsers in several languages end the name of the folder for what belongs to a page that they save. */
const PARTS =
  /^(.+)(?:_files|\.files|-Dateien|_fichiers|_bestanden|_file|_archivos|-filer|_tiedostot|_pliki|_soubory|_ficheiros|_arquivos|_dosyalar|_fitxers|_elemei)$/i

/** The names that a page may have whose pictures, frames and scripts lie in a folder of this name; none for most folders. */
export function pagesOfParts(folder: string): readonly string[] {
  const [, stem] = PARTS.exec(folder) ?? []
  return stem === undefined ? [] : ['html', 'htm', 'xhtml'].map((extension) => `${stem}.${extension}`)
}
