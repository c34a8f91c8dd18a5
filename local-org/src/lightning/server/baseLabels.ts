/** Texts of the base components in other languages: they come with their English ones only. */

/** By `Section.name` as the base components import them; other texts stay in English. */
const JAPANESE: Readonly<Record<string, string>> = {
    'LightningControl.required': '必須',
    'LightningControl.loading': '読み込み中',
    'LightningControl.clear': 'クリア',
    'LightningErrorMessage.validityValueMissing': 'この項目を入力してください。',
    'LightningErrorMessage.validityBadInput': '有効な値を入力してください。',
    'LightningErrorMessage.validityPatternMismatch': '入力が許容されるパターンと一致しません。',
    'LightningErrorMessage.validityRangeOverflow': '数値が大きすぎます。',
    'LightningErrorMessage.validityRangeUnderflow': '数値が小さすぎます。',
    'LightningErrorMessage.validityTooLong': '入力が長すぎます。',
    'LightningErrorMessage.validityTooShort': '入力が短すぎます。',
    'LightningErrorMessage.validityTypeMismatch': '入力した値の形式が正しくありません。',
    'LightningModalBase.close': 'キャンセルして閉じる',
    'LightningModalBase.cancelandclose': 'キャンセルして閉じる',
    'LightningToast.close': '閉じる',
    'LightningToast.successLabel': '成功',
    'LightningToast.errorLabel': 'エラー',
    'LightningToast.infoLabel': '情報',
    'LightningToast.warningLabel': '警告',
    'LightningCombobox.placeholder': 'オプションを選択',
    'LightningCombobox.loadingText': '読み込み中',
    'LightningDatePicker.today': '今日',
    'LightningDatePicker.previousMonth': '前の月',
    'LightningDatePicker.nextMonth': '次の月',
    'LightningDatePicker.selectDate': '日付を選択',
    'LightningButtonMenu.showMenu': 'メニューを表示',
    'LightningDatatable.sort': '並び替え',
    'LightningDatatable.loading': '読み込み中',
    'LightningHelptext.buttonAlternativeText': 'ヘルプ',
    'LightningProgressBar.progressBar': '進捗バー',
    'LightningPrimitiveCellActions.showActions': 'アクションを表示',
    'LightningInputNumber.incrementCounter': '増やす',
    'LightningInputNumber.decrementCounter': '減らす'
};

/** @param language `ja`, `en_US` */
export function baseLabels(language: string): Readonly<Record<string, string>> {
    return language.startsWith('ja') ? JAPANESE : {};
}
