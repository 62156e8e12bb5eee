// Arabic words of the impact of missions on orders.
import { activeCustomers, missions as missionsOf, rows as rowsOf } from './ar-forms.js';
import type * as en from './en.js';

export * from './ar-impact-later.js';

export const impact: typeof en.impact = {
  'impact.heading': 'أثر المهام',
  'impact.count': activeCustomers,
  'impact.empty': (currency) => `لا بيانات بعملة ${currency}. اختر عملة أخرى، أو فترة فيها طلبات.`,
  'impact.empty.hint': 'يمتلئ الجدول حالما ينجز عملاء مهام أو يطلبون شيئًا في هذه الفترة.',
  'impact.column.missions': 'المهام',
  'impact.column.clients': 'العملاء',
  'impact.column.breakdown': 'التوزيع',
  'impact.column.revenuePerCustomer': 'الإيراد لكل عميل',
  'impact.column.basket': 'متوسط السلة',
  'impact.column.averageOrders': 'متوسط الطلبات',
  'impact.column.refunds': 'المبالغ المستردة',
  'impact.column.segment': 'الشريحة',
  'impact.row.none': '0 (بلا مهام)',
  'impact.row.more': (missions) => `${missions} فأكثر`,
  'impact.missions': (missions, formatted, andMore) => (missions === 0 && !andMore ? 'بلا مهام' : andMore ? `${missionsOf(missions, formatted)} فأكثر` : missionsOf(missions, formatted)),
  'impact.segment': (customers, missions) => `تصدير العملاء (${missions}): ${customers}`,
  'impact.segment.short': 'تصدير',
  'impact.currencies': (shown, others) => `الطلبات بعملة ${shown} فقط. هناك أيضًا طلبات بعملة ${others}؛ وهي غير مجموعة`,
  'impact.refunds': (amount) => `الإيرادات بعد طرح مبالغ مستردة قدرها ${amount}`,
  'impact.summary': (rows, rowsText, customers, none) => `جدول من ${rowsOf(rows, rowsText)}، والعملاء النشطون فيه: ${customers}، منهم بلا مهام: ${none}.`,
};
