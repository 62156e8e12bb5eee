// Arabic words of the board of the most engaged customers.
import { customers, places } from './ar-forms.js';
import type * as en from './en.js';

export const leaderboard: typeof en.leaderboard = {
  'leaderboard.heading': 'العملاء الأكثر تفاعلًا',
  'leaderboard.count': (people, formatted, missions) => `${customers(people, formatted)} · المهام: ${missions}`,
  'leaderboard.empty': 'يظهر العملاء حالما ينجز أحد مهمة في هذه الفترة.',
  'leaderboard.none': 'لا عميل مطابق.',
  'leaderboard.none.back': 'عرض كل العملاء',
  'leaderboard.fits': (formatted, all) => `العملاء المطابقون: ${formatted} من ${all}`,
  'leaderboard.column.rank': 'الترتيب',
  'leaderboard.column.name': 'العميل',
  'leaderboard.column.validations': 'المهام',
  'leaderboard.column.classic': 'كلاسيكية',
  'leaderboard.column.content': 'محتوى',
  'leaderboard.column.opinion': 'رأي',
  'leaderboard.column.engagement': 'تفاعل',
  'leaderboard.column.previousRank': 'الترتيب سابقًا',
  'leaderboard.column.change': 'التغيّر',
  'leaderboard.column.profile': 'الملف',
  'leaderboard.masked': 'الأسماء مخفية؛ ويظهر العملاء بمعرّفاتهم.',
  'leaderboard.masked.search': 'البحث في المعرّفات',
  'leaderboard.profile': (name) => `الملف: ${name}`,
  'leaderboard.profile.short': 'الملف',
  'leaderboard.change.up': (moved) => `صعود ${places(moved)}`,
  'leaderboard.change.down': (moved) => `هبوط ${places(moved)}`,
  'leaderboard.change.same': 'كما هو',
  'leaderboard.change.new': 'جديد',
  'leaderboard.search': 'البحث في العملاء',
  'leaderboard.page': (page, pages) => `صفحة ${page} من ${pages}`,
  'leaderboard.previous': 'الصفحة السابقة',
  'leaderboard.next': 'الصفحة التالية',
  'leaderboard.top': (percent, n, people) => `أعلى ${percent} · ${customers(n, people)}`,
  'leaderboard.top.share': (share) => `${share} من كل المهام`,
  'leaderboard.summary.all': (people) => `العملاء: ${people}.`,
  'leaderboard.summary': (name, missions, people) => `العملاء: ${people}؛ أكثرهم تفاعلًا ${name}، وعدد مهامه ${missions}.`,
};

export const leaderboardScroll: typeof en.leaderboardScroll = {
  'few': (here, all) => `هنا ${here} من ${all} من العملاء؛ أما الباقي فلم يُعطَ لهذه الصفحة.`,
  'arranging': 'جارٍ الترتيب…',
  'unreadable': 'لا يمكن قراءة هذا الصف',
  'unreadable.note': (count) => `صفوف لا يمكن قراءتها: ${count}.`,
  'printed': (rows, all) => `يُطبع أول ${rows} من ${all} من العملاء.`,
  'failed': 'تعذّر تحميل هذه الصفوف.',
  'retry': 'حاول مرة أخرى',
};

export const leaderboardFilter: typeof en.leaderboardFilter = {
  'with': (type) => `مع مهام من نوع ${type}`,
  'only': (days) => `${days} فقط`,
  'back': (filter) => `${filter}. إزالة هذه التصفية`,
};

export const leaderboardTwin: typeof en.leaderboardTwin = {
  'rank': '1 + عدد العملاء الذين لهم مهام أكثر في الفترة، في القائمة كلها، أيًا كان البحث أو التصفية. من تساوت أعدادهم يشتركون في ترتيب، ويبقى الترتيب التالي خاليًا (1، 2، 2، 4)؛ وداخل الترتيب الواحد حسب الاسم.',
  'rank.people': 'العملاء في القائمة',
  'validations': 'المهام التي أنجزها العميل في الفترة، دون الملغاة: مجموع الأنواع الأربعة.',
  'types': 'منها، مهام كل نوع.',
  'change': 'الترتيب في الفترة السابقة ناقص الترتيب في هذه. «جديد»: لا مهمة في الفترة السابقة.',
  'top': (percent) => `أعلى ${percent}`,
  'top.rule': 'مهام العملاء الأكثر تفاعلًا ÷ مهام كل عملاء القائمة. تُقرَّب نسبة العملاء إلى أعلى لأشخاص كاملين؛ وإذا تساوى عملاء عند الحد حُسب منهم القدر اللازم فقط.',
  'top.people': 'العملاء',
  'top.missions': 'المهام',
  'unit': 'وحدة القياس',
  'unit.missions': 'مهام منجزة',
  'file.filter': 'التصفية',
  'file.rows': 'الصفوف',
  'file.part': (rows, all) => `${rows} من ${all}؛ أما الباقي فلم يُحمَّل`,
};
