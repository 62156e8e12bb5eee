// Counted nouns of Arabic, which has six forms. Imports nothing else of ours.
import { formsOf } from './plural.js';

const choose = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** A noun as it stands for 1 and 2, where it says the number itself, after 3 to 10, after 11 to 99, and after 0 and whole hundreds. */
interface Noun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/** The noun with its number: a single visit, two visits, 3 visits … each in its own form. */
const counted =
  ({ one, two, few, many, other }: Noun) =>
  (n: number, formatted: string): string =>
    choose(n, { zero: `${formatted} ${other}`, one, two, few: `${formatted} ${few}`, many: `${formatted} ${many}`, other: `${formatted} ${other}` });

/** The noun alone, where the number stands elsewhere. */
const named =
  ({ few, many, other }: Noun) =>
  (n: number): string =>
    choose(n, { zero: other, one: other, two: other, few, many, other });

const answer: Noun = { one: 'إجابة واحدة', two: 'إجابتين', few: 'إجابات', many: 'إجابة', other: 'إجابة' };
const mission: Noun = { one: 'مهمة واحدة', two: 'مهمتان', few: 'مهام', many: 'مهمة', other: 'مهمة' };
const start: Noun = { one: 'بدء واحد', two: 'بدءان', few: 'مرات بدء', many: 'مرة بدء', other: 'مرة بدء' };

// Answers mostly follow «of», where two have another ending.
export const answers = counted(answer);
export const answerWord = named(answer);
export const visits = counted({ one: 'زيارة واحدة', two: 'زيارتان', few: 'زيارات', many: 'زيارة', other: 'زيارة' });
export const sessions = counted({ one: 'جلسة واحدة', two: 'جلستان', few: 'جلسات', many: 'جلسة', other: 'جلسة' });
export const people = counted({ one: 'شخص واحد', two: 'شخصان', few: 'أشخاص', many: 'شخصًا', other: 'شخص' });
export const customers = counted({ one: 'عميل واحد', two: 'عميلان', few: 'عملاء', many: 'عميلًا', other: 'عميل' });
export const activeCustomers = counted({ one: 'عميل نشط واحد', two: 'عميلان نشطان', few: 'عملاء نشطين', many: 'عميلًا نشطًا', other: 'عميل نشط' });
export const missions = counted(mission);
export const missionWord = named(mission);
export const validated = counted({ one: 'مهمة منجزة واحدة', two: 'مهمتان منجزتان', few: 'مهام منجزة', many: 'مهمة منجزة', other: 'مهمة منجزة' });
export const days = counted({ one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يومًا', other: 'يوم' });
export const weeks = counted({ one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعًا', other: 'أسبوع' });
export const months = counted({ one: 'شهر واحد', two: 'شهران', few: 'أشهر', many: 'شهرًا', other: 'شهر' });
export const times = counted({ one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة', other: 'مرة' });
export const experiences = counted({ one: 'تجربة واحدة', two: 'تجربتان', few: 'تجارب', many: 'تجربة', other: 'تجربة' });
export const starts = counted(start);
export const startWord = named(start);
export const questions = counted({ one: 'سؤال واحد', two: 'سؤالان', few: 'أسئلة', many: 'سؤالًا', other: 'سؤال' });
export const rows = counted({ one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفًا', other: 'صف' });
export const tables = counted({ one: 'جدول واحد', two: 'جدولان', few: 'جداول', many: 'جدولًا', other: 'جدول' });
export const entries = counted({ one: 'إدخال واحد', two: 'إدخالان', few: 'إدخالات', many: 'إدخالًا', other: 'إدخال' });
export const pins = counted({ one: 'رمز واحد', two: 'رمزان', few: 'رموز', many: 'رمزًا', other: 'رمز' });
export const shares = counted({ one: 'مشاركة واحدة', two: 'مشاركتان', few: 'مشاركات', many: 'مشاركة', other: 'مشاركة' });
export const requests = counted({ one: 'طلب واحد', two: 'طلبان', few: 'طلبات', many: 'طلبًا', other: 'طلب' });
export const completions = counted({ one: 'إنجاز واحد', two: 'إنجازان', few: 'إنجازات', many: 'إنجازًا', other: 'إنجاز' });
export const places = (formatted: string): string => `بمقدار ${formatted}`;
