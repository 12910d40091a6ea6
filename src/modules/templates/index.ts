/** Papers in an association's own form: Word templates that people bring, which of them is in use, and papers made by it. */
export type { FormKind } from './form.ts'
export { paperForm, type PaperForm } from './paper-form.ts'
export { bringTemplate } from './bring-template.ts'
export { chooseTemplate } from './choose-template.ts'
export { formInWords, templateInUse } from './template-in-use.ts'
export { wordByForm, type FormFilled } from './word-by-form.ts'
export { choicesOf, templatesOf } from './store.ts'
