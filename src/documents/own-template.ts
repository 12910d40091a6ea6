/** Papers by an association's own Word templates: what a paper can say, the check of a template, and the filled paper. */
export { between, repeatedRow } from './own-template/blank.ts'
export { checkTemplate, type TemplateCheck, type TemplateMistake } from './own-template/check.ts'
export { fillTemplate } from './own-template/fill.ts'
export { about, dataOf, list, tagLines, text, type Tag, type TagLine, type TemplateData } from './own-template/tags.ts'
