import type { en } from './en';

export const ar: Record<keyof typeof en, string> = {
  'headline.unprompted':
    '{now, plural, zero {لا محاولة ناجحة دون مساعدة} one {محاولة ناجحة واحدة دون مساعدة} two {محاولتان ناجحتان دون مساعدة} few {# محاولات ناجحة دون مساعدة} many {# محاولة ناجحة دون مساعدة} other {# محاولة ناجحة دون مساعدة}} من أصل {n, number}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.correct':
    '{now, plural, zero {لا محاولة صحيحة} one {محاولة صحيحة واحدة} two {محاولتان صحيحتان} few {# محاولات صحيحة} many {# محاولة صحيحة} other {# محاولة صحيحة}} من أصل {n, number}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.steps':
    '{now, plural, zero {لا خطوة دون مساعدة} one {خطوة واحدة دون مساعدة} two {خطوتان دون مساعدة} few {# خطوات دون مساعدة} many {# خطوة دون مساعدة} other {# خطوة دون مساعدة}} من أصل {n, number}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.intervals':
    '{now, plural, zero {لا فترة} one {في فترة واحدة} two {في فترتين} few {في # فترات} many {في # فترة} other {في # فترة}} من أصل {n, number}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.frequency':
    '{now, plural, zero {ولا مرة} one {مرة واحدة} two {مرتان} few {# مرات} many {# مرة} other {# مرة}}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.duration':
    '{now}{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'headline.rating':
    '{now, plural, zero {بلا نقاط} one {نقطة واحدة} two {نقطتان} few {# نقاط} many {# نقطة} other {# نقطة}} في المتوسط{change, select, up {، ارتفاعًا من {before}} down {، انخفاضًا من {before}} same {، كما في البداية} other {}}',
  'part.of': '{part, number} من {whole, number}',
  'on.day': '{day}.',
  'on.day.since': '{day}، مقارنةً بيوم {first}.',
  'not.worked': 'لا محاولات في المدة المعروضة.',
  criterion:
    '{direction, select, at_most {الهدف: {threshold} على الأكثر} other {الهدف: {threshold} على الأقل}} {consecutive, plural, zero {في # جلسة} one {في جلسة واحدة} two {في جلستين متتاليتين} few {في # جلسات متتالية} many {في # جلسة متتالية} other {في # جلسة متتالية}}{help, select, limited {، وبمساعدة لا تتجاوز «{level}»} other {}}.',
  row: '{count, plural, zero {لم يتحقق في آخر جلسة.} one {تحقق في آخر جلسة.} two {تحقق في آخر جلستين.} few {تحقق في آخر # جلسات.} many {تحقق في آخر # جلسة.} other {تحقق في آخر # جلسة.}}',
  met: 'تحقق الهدف في {day}.',
  'trend.words':
    '{way, select, up {يرتفع الاتجاه العام بمقدار {amount} في الأسبوع.} down {ينخفض الاتجاه العام بمقدار {amount} في الأسبوع.} other {الاتجاه العام ثابت.}}',
  'amount.percent':
    '{amount, plural, zero {# نقطة مئوية} one {نقطة مئوية واحدة} two {نقطتين مئويتين} few {# نقاط مئوية} many {# نقطة مئوية} other {# نقطة مئوية}}',
  'amount.count': '{amount, plural, zero {# مرة} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}}',
  'amount.points':
    '{amount, plural, zero {# نقطة} one {نقطة واحدة} two {نقطتين} few {# نقاط} many {# نقطة} other {# نقطة}}',
  'chart.value':
    '{title}. رسم بياني من {from} إلى {to}، {points, plural, zero {بلا قيم} one {فيه قيمة واحدة} two {فيه قيمتان} few {فيه # قيم} many {فيه # قيمة} other {فيه # قيمة}}. القيم نفسها في الجدول.',
  'chart.help': 'المساعدة في كل جلسة',
  'table.show': 'العرض في جدول',
  'line.value': 'كل جلسة',
  'line.reached': 'تحقق الهدف',
  'line.baseline': 'في البداية: {value}',
  'line.criterion': '{direction, select, at_most {الهدف: {value} على الأكثر} other {الهدف: {value} على الأقل}}',
  'line.aim': 'المسار المخطط نحو الهدف',
  'line.phase': 'تغيّر الهدف',
  'line.trend': 'الاتجاه العام',
  'part.independent': 'دون مساعدة',
  'part.incorrect': 'خطأ أو بلا استجابة',
  'help.by.helper':
    'كانت المساعدة من مرافق الطالب في {count, plural, zero {# محاولة} one {محاولة واحدة} two {محاولتين} few {# محاولات} many {# محاولة} other {# محاولة}}.',
  'minutes.weeks': 'الدقائق في كل أسبوع',
  'minutes.week': 'الأسبوع',
  'minutes.delivered': 'المقدَّمة',
  'minutes.planned': 'المقررة',
  'minutes.delivered_so_far': 'المقدَّمة حتى الآن',
  'minutes.planned_so_far': 'المقررة حتى الآن',
  'minutes.no.plan': 'بلا خطة',
  'minutes.of.planned':
    'قُدِّم {delivered, number} من {planned, plural, zero {# دقيقة مقررة} one {دقيقة واحدة مقررة} two {دقيقتين مقررتين} few {# دقائق مقررة} many {# دقيقة مقررة} other {# دقيقة مقررة}}.',
  'column.date': 'التاريخ',
  'column.attempts': 'المحاولات',
  'column.unprompted': 'دون مساعدة',
  'column.prompted': 'بمساعدة',
  'column.incorrect': 'خطأ',
  'column.by.helper': 'بمساعدة مرافق الطالب',
  'column.value': 'النتيجة',
  'column.goal': 'الهدف',
  'goal.reached': 'تحقق',
  'goal.open': 'ليس بعد',
  'status.draft': 'مسودة',
  'status.active': 'جارٍ',
  'status.paused': 'متوقف مؤقتًا',
  'status.met': 'متحقق',
  'status.discontinued': 'أُوقف',
};
