import { dayShort } from '#ui'
import { planStateName, type Plan } from '../plan.ts'
import { nextStates } from '../plan-path.ts'

/** The state of the plan and its path so far. */
export function PlanPath({ plan: { id, state, steps } }: { plan: Pick<Plan, 'id' | 'state' | 'steps'> }) {
  return (
    <section aria-label="Состояние плана" className="path">
      <ol>
        {steps.map((step, at) => (
          <li key={at} aria-current={at === steps.length - 1 ? 'step' : undefined}>
            <strong>{planStateName[step.state]}</strong> {dayShort(step.on)}
            {step.protocolNumber && `, ${numberInWords(step.protocolNumber)}`}
            {step.words && `: ${step.words}`}
          </li>
        ))}
      </ol>
      {nextStates({ state }).length > 0 && (
        <p className="ways">
          <a href={`/plans/${id}/steps`}>Путь плана и следующий шаг</a>
        </p>
      )}
    </section>
  )
}

/** «протокол № 3», «приказ № 112-р» */
const numberInWords = (number: string): string => (/^\p{L}{2}/u.test(number) ? number : `протокол №\u00A0${number.replace(/^№\s*/u, '')}`)
