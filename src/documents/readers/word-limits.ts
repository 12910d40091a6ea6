/** What to do with a file that this program cannot read. */
export const saveAsWord = 'Откройте его в Word или LibreOffice, сохраните как «Документ Word (.docx)» и загрузите снова.'
