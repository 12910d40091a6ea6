/**
 * The only script of the site. Every page works without it; it keeps drafts, warns before typed text is lost,
 * prints, copies, and follows long work. It holds no state of the program and draws no pages.
 */
import { keepDrafts } from './ui/drafts.ts'
import { gridKeys } from './ui/grid.ts'
import { confirmDeeds, followWork, postAtOnce, printButtons, tallies } from './ui/conveniences.ts'

keepDrafts(document)
printButtons(document)
confirmDeeds(document)
tallies(document)
gridKeys(document)
postAtOnce(document)
followWork(document)
