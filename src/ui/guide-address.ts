/** The file of docs/guide that lists its chapters. */
export const contents = 'README'

/** Where the program shows a chapter. @param chapter name of its file in docs/guide, without the ending */
export const guideAddress = (chapter: string = contents): string => (chapter === contents ? '/guide' : `/guide/${chapter}`)
