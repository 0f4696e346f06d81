/** What is said about how goals go, to staff and to families. */
export const en = {
  'headline.unprompted':
    '{now, number} of {n, number} without help{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.correct':
    '{now, number} of {n, number} correct{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.steps':
    '{now, plural, one {# step} other {# steps}} of {n, number} without help{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.intervals':
    'In {now, plural, one {# interval} other {# intervals}} of {n, number}{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.frequency':
    '{now, plural, =0 {Not once} one {Once} other {# times}}{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.duration':
    '{now}{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'headline.rating':
    '{now, plural, one {# point} other {# points}} on average{change, select, up {, up from {before}} down {, down from {before}} same {, as at the start} other {}}',
  'part.of': '{part, number} of {whole, number}',
  'on.day': 'On {day}.',
  'on.day.since': 'On {day}, compared with {first}.',
  'not.worked': 'No attempts in the time shown.',
  criterion:
    '{direction, select, at_most {Goal: {threshold} at most} other {Goal: {threshold} or more}}, {consecutive, plural, one {in one session} other {in # sessions in a row}}{help, select, limited {, with “{level}” at most} other {}}.',
  row: '{count, plural, =0 {Not reached the last time.} one {Reached the last time.} other {Reached the last # times.}}',
  met: 'Met on {day}.',
  'trend.words':
    '{way, select, up {The trend rises by {amount} a week.} down {The trend falls by {amount} a week.} other {The trend is level.}}',
  'amount.percent': '{amount, plural, one {# percentage point} other {# percentage points}}',
  'amount.count': '{amount, plural, one {# time} other {# times}}',
  'amount.points': '{amount, plural, one {# point} other {# points}}',
  'chart.value':
    '{title}. Chart from {from} to {to}, {points, plural, =0 {without values} one {with one value} other {with # values}}. The same is in the table.',
  'chart.help': 'Help in each session',
  'table.show': 'Show as table',
  'line.value': 'Per session',
  'line.reached': 'Goal reached',
  'line.baseline': 'At the start: {value}',
  'line.criterion': '{direction, select, at_most {Goal: {value} at most} other {Goal: {value} or more}}',
  'line.aim': 'Way planned to the goal',
  'line.phase': 'Goal changed',
  'line.trend': 'Trend',
  'part.independent': 'Without help',
  'part.incorrect': 'Incorrect or no response',
  'help.by.helper': 'In {count, plural, one {# attempt} other {# attempts}} an adult with the student gave the help.',
  'minutes.weeks': 'Minutes each week',
  'minutes.week': 'Week',
  'minutes.delivered': 'Delivered',
  'minutes.planned': 'Planned',
  'minutes.delivered_so_far': 'Delivered so far',
  'minutes.planned_so_far': 'Planned so far',
  'minutes.no.plan': 'No plan',
  'minutes.of.planned':
    '{delivered, number} of {planned, plural, one {# planned minute} other {# planned minutes}} delivered.',
  'column.date': 'Date',
  'column.attempts': 'Attempts',
  'column.unprompted': 'Without help',
  'column.prompted': 'With help',
  'column.incorrect': 'Incorrect',
  'column.by.helper': 'Helped by the adult there',
  'column.value': 'Result',
  'column.goal': 'Goal',
  'goal.reached': 'Reached',
  'goal.open': 'Not yet',
  'status.draft': 'Draft',
  'status.active': 'Active',
  'status.paused': 'Paused',
  'status.met': 'Met',
  'status.discontinued': 'Discontinued',
} as const;
