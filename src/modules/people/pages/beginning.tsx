import { meetingsOfYear } from '#modules/meetings'
import { planImports, planOfYear } from '#modules/plan'
import { EntryForm, Submit } from '#ui'
import { schoolYearOf } from '#platform/calendar'
import type { Context } from '#platform/context'
import { comingOf } from '../entry-link.ts'
import { firstSteps, type FirstStep } from '../first-steps.ts'
import { may } from '../permissions.ts'
import { latestLinks, peopleWithAccounts } from '../store/accounts.ts'
import { areFirstStepsAway } from '../store/first-steps.ts'
import { members } from '../store/people.ts'
import { schools } from '../store/schools.ts'

/** The first steps for those who set the association up; null once all are done or the list is put away. */
export async function beginningOf(context: Context): Promise<FirstStep[] | null> {
  if (!may(context, 'change the association') || (await areFirstStepsAway(context))) return null
  const year = schoolYearOf(context.today)
  const [all, accounts, links] = [await members(context), await peopleWithAccounts(context), await latestLinks(context)]
  const coming = all.filter(({ id }) => id !== context.actor.personId).map(({ id, email }) => comingOf({ email, hasAccount: accounts.has(id), link: links.get(id) }, context.now))
  const plan = (await planOfYear(context, year.from)) ?? (await planOfYear(context, year.to))
  const begun = plan ? undefined : (await planImports(context)).find(({ adoptedAs }) => adoptedAs === null)
  const meetings = await meetingsOfYear(context, plan?.schoolYear ?? year)
  const steps = firstSteps({
    schools: (await schools(context)).length,
    people: all.length,
    invited: coming.filter((one) => one === 'entered' || one === 'invited').length,
    plan: plan ? { adopted: true, address: `/plans/${plan.id}` } : begun ? { adopted: false, address: `/plans/imports/${begun.id}` } : null,
    meetings: meetings.length,
    dated: meetings.filter(({ day }) => day !== null).length,
  })
  return steps.every(({ done }) => done) ? null : steps
}

/** The list on the first page: what is done, and the next step. */
export function Beginning({ steps }: { steps: readonly FirstStep[] }) {
  const next = steps.find(({ done }) => !done)
  return (
    <section aria-labelledby="beginning" className="beginning">
      <h2 id="beginning">С чего начать</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.title} aria-current={step === next ? 'step' : undefined} className={step.done ? 'done' : undefined}>
            <strong>{step.title}</strong>
            {step.done && <span className="mark">сделано</span>}
            <p>{step.words}</p>
            {step === next ? (
              <a className="button" href={step.to}>
                {step.act}
              </a>
            ) : (
              <a href={step.to}>{step.done ? 'Открыть' : step.act}</a>
            )}
          </li>
        ))}
      </ol>
      <EntryForm action="/association">
        <Submit name="deed" value="put first steps away" quiet>
          Убрать этот список
        </Submit>
      </EntryForm>
    </section>
  )
}
