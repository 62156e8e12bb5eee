// Arabic words of the list of missions, of one mission, and of the dashboard of all.
import { completions, missions, times, validated } from './ar-forms.js';
import { formsOf } from './plural.js';
import type * as en from './en.js';

const choose = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

export const missionList: typeof en.missionList = {
  'heading': 'المهام',
  'count': missions,
  'count.found': (found, all) => `${found} من ${all} من المهام`,
  'times': (n, formatted) => `أُنجزت ${times(n, formatted)} في المجموع`,
  'empty': 'تظهر المهام هنا حالما توجد مهمة في الدليل.',
  'none': 'لا مهمة مطابقة.',
  'none.back': 'عرض كل المهام',
  'fits': (n, formatted) => choose(n, { zero: `${formatted} مهمة مطابقة`, one: 'مهمة مطابقة واحدة', two: 'مهمتان مطابقتان', few: `${formatted} مهام مطابقة`, many: `${formatted} مهمة مطابقة`, other: `${formatted} مهمة مطابقة` }),
  'few': (here, all) => `هنا ${here} من ${all} من المهام؛ أما الباقي فلم يُعطَ لهذه الصفحة.`,
  'unknown': (n, formatted) => `إنجازات مهام لا يعرفها الدليل، وليست في أي صف: ${completions(n, formatted)}.`,
  'type': 'نوع المهمة',
  'type.all': 'كل الأنواع',
  'search': 'البحث في المهام',
  'filter': 'التصفية',
  'only': (days) => `${days} فقط`,
  'only.back': (days) => `${days} فقط. عرض الفترة كلها من جديد`,
  'column.name': 'المهمة',
  'column.type': 'النوع',
  'column.description': 'الوصف',
  'column.popularity': 'الإقبال',
  'column.change': 'التغيّر',
  'column.people': 'العملاء',
  'column.open': 'التفاصيل',
  'column.before': 'الإقبال سابقًا',
  'open': (name) => `التفاصيل: ${name}`,
  'page': (page, pages) => `صفحة ${page} من ${pages}`,
  'previous': 'الصفحة السابقة',
  'next': 'الصفحة التالية',
  'summary': (shown, name, count) => `${shown}. أكثرها إقبالًا هنا ${name}، وعدد المرات ${count}.`,
};

export const missionDetail: typeof en.missionDetail = {
  'heading': 'مهمة',
  'type.unknown': 'ليست في الدليل',
  'network.instagram': 'تحتاج إلى إنستغرام',
  'network.tiktok': 'تحتاج إلى تيك توك',
  'empty': 'تظهر الأرقام هنا حالما ينجز عميل هذه المهمة في الفترة.',
  'missing': (mission) => (mission ? `لا توجد المهمة «${mission}» هنا.` : 'لا توجد هذه المهمة هنا.'),
  'close': 'إغلاق',
  'opened': (name, n, formatted) => `${name}: ${completions(n, formatted)}`,
  'validations': 'الإنجازات',
  'people': 'العملاء',
  'rate': 'معدل المشاركة',
  'share': 'النسبة من كل المهام',
  'revoked': 'الملغاة',
  'share.of': (part, n, whole) => `${part} من ${validated(n, whole)}`,
  'revoked.note': 'ليست في أي رقم آخر',
  'none': 'لا بيانات بعد',
  'days.heading': 'الإنجازات مع الزمن',
  'days.point': (days, n, formatted) => `${days}: ${completions(n, formatted)}`,
  'days.unfinished': (time) => `لم ينتهِ بعد، محسوب حتى ${time}`,
  'latest.heading': 'آخر العملاء',
  'latest.hidden': 'تحتاج أسماء العملاء إلى إذن خاص. اسأل من يدير الأذونات.',
  'latest.all': (formatted) => `عرض الكل (${formatted})`,
  'latest.fewer': 'عرض أقل',
  'latest.nameless': 'الاسم غير معروض',
  'profile': (name) => `الملف: ${name}`,
  'profile.short': 'الملف',
  'summary': (name, type, figures) => `${name}، ${type}. ${figures}.`,
};

export const missionDashboard: typeof en.missionDashboard = {
  'heading': 'أداء المهام',
};

export const missionListTwin: typeof en.missionListTwin = {
  'explain.popularity': 'عدد مرات إنجاز العملاء للمهمة في الفترة، حسب وقت الإنجاز. لا تُحسب الإنجازات الملغاة. المهمة الأكثر إقبالًا أولًا؛ وعند التساوي حسب الاسم.',
  'explain.all': 'كل المهام',
  'explain.unknown': 'من مهام لا يعرفها الدليل',
  'explain.people': 'العملاء الذين أنجزوا المهمة مرة على الأقل في الفترة. من ينجز مهمة مرتين عميل واحد، ويُحسب لكل مهمة أنجزها: مجموع العمود ليس عدد العملاء.',
  'explain.change': 'الإنجازات في الفترة مقارنةً بعدد مساوٍ من الأيام قبلها. إذا كانت قبلها أقل من 30 يظهر الفرق فقط؛ والفرق الذي قد تصنعه المصادفة وحدها ليس تغيّرًا واضحًا.',
  'explain.missions': 'مهام الدليل التي تطابق التصفية والبحث، حتى التي لم ينجزها أحد.',
  'explain.missions.all': 'في الدليل',
  'explain.missions.fit': 'المطابقة',
};

export const missionDetailTwin: typeof en.missionDetailTwin = {
  'column.figure': 'المؤشر',
  'column.value': 'القيمة',
  'column.part': 'الجزء',
  'column.base': 'من',
  'column.before': 'سابقًا',
  'column.change': 'التغيّر',
  'column.day': 'اليوم',
  'column.unfinished': 'لم ينتهِ بعد',
  'column.at': 'الوقت',
  'column.customer': 'العميل',
  'column.name': 'الاسم',
  'explain.validations': 'كل إنجاز لهذه المهمة من عميل في الفترة، حسب وقت الإنجاز. لا تُحسب الإنجازات الملغاة، متى أُلغيت.',
  'explain.people': 'العملاء الذين أنجزوا هذه المهمة مرة على الأقل في الفترة.',
  'explain.rate': 'العملاء الذين أنجزوا هذه المهمة في الفترة ÷ العملاء أدناه.',
  'explain.share': 'إنجازات هذه المهمة ÷ إنجازات كل المهام في الفترة.',
  'explain.revoked': 'إنجازات من الفترة أُلغيت لاحقًا. ليست في أي رقم آخر.',
  'explain.days': 'أيام التقويم بالمنطقة الزمنية أدناه. اليوم بلا إنجاز يُرسم صفرًا. أكثر من 62 يومًا يُرسم حسب الأسبوع، وأكثر من 400 حسب الشهر.',
  'explain.latest': 'آخر إنجازات الفترة، الأحدث أولًا. من أنجز المهمة مرتين قد يظهر مرتين.',
  'explain.change': 'مقارنةً بعدد مساوٍ من الأيام قبلها. الأعداد التي كانت قبلها أقل من 30 تُظهر الفرق فقط؛ والمعدلات تتغير بالنقاط؛ والفرق الذي قد تصنعه المصادفة وحدها ليس تغيّرًا واضحًا.',
};
