/** Texts of the base components in other languages: they come with their English ones only. */

/** By `Section.name` as the base components import them, by section; other texts stay in English. */
const JAPANESE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    LightningControl: {
        required: '必須',
        loading: '読み込み中',
        clear: 'クリア',
        activeCapitalized: '有効',
        inactiveCapitalized: '無効',
        true: 'はい',
        false: 'いいえ'
    },
    LightningErrorMessage: {
        validityValueMissing: 'この項目を入力してください。',
        validityBadInput: '有効な値を入力してください。',
        validityBadEmailInput: 'name@example.com のような有効なメールアドレスを入力してください。',
        validityBadNumericInput: '有効な数値を入力してください。',
        validityPatternMismatch: '入力が許容されるパターンと一致しません。',
        validityRangeOverflow: '数値が大きすぎます。',
        validityRangeUnderflow: '数値が小さすぎます。',
        validitySelectAtleastOne: '1 つ以上選択してください。',
        validityStepMismatch: '入力した値の刻みが正しくありません。',
        validityTooLong: '入力が長すぎます。',
        validityTooShort: '入力が短すぎます。',
        validityTypeMismatch: '入力した値の形式が正しくありません。'
    },
    LightningInput: { helptextAlternativeText: '{0} のヘルプ' },
    LightningModalBase: { cancelandclose: 'キャンセルして閉じる', waitstate: '処理中' },
    LightningInteractiveDialogBase: { ok: 'OK', cancel: 'キャンセル' },
    LightningConfirm: { defaultLabel: '確認' },
    LightningAlert: { defaultLabel: '通知' },
    LightningPrompt: { defaultLabel: '入力' },
    LightningDialog: { close: '閉じる' },
    LightningToast: {
        close: '閉じる',
        successLabel: '成功',
        errorLabel: 'エラー',
        infoLabel: '情報',
        warningLabel: '警告',
        genericNavigationAssistiveText: 'Control + F6 キーで次の通知または領域に移動します。',
        macNavigationAssistiveText: 'Command + F6 キーで次の通知または領域に移動します。'
    },
    LightningTabs: {
        defaultTabBarAriaLabel: 'タブ',
        errorStateAlternativeText: 'この項目にはエラーがあります',
        overflowMore: 'さらに表示',
        overflowMoreAlternativeText: 'タブ',
        overflowMoreTitle: 'その他のタブ'
    },
    LightningCombobox: {
        placeholder: '選択してください',
        loadingText: '読み込み中',
        ariaSelectedOptions: '選択済み:',
        defaultGroupHeader: '検索結果',
        deselectOptionKeyboard: 'Delete または Backspace キーで削除します',
        pillCloseButtonAlternativeText: '{0} の選択をクリア'
    },
    LightningPicklist: { available: '選択可能', chosen: '選択済み', noneLabel: '--なし--' },
    LightningDualListbox: {
        componentAssistiveText:
            'Ctrl + 左矢印または右矢印キーで項目をリスト間で移動します。Mac では Command + 左矢印または右矢印キーを使用します。',
        componentAssistiveTextTypeahead: '1 文字の入力で項目に移動します。Ctrl + スペースキーで選択します。',
        upButtonAssistiveText: '選択した項目を上に移動',
        downButtonAssistiveText: '選択した項目を下に移動',
        moveSelectionToAssistiveText: '選択した項目を {0} に移動',
        moveToAssistiveText: '{0} に移動',
        movedOptionsSingular: '{0} を {1} に移動しました',
        movedOptionsPlural: '{0} を {1} に移動しました',
        optionLockAssistiveText: ': {0} から削除できません',
        requiredError: '選択してください',
        requiredOptionError: '{0} を選択してください',
        minErrorSingular: '1 つ以上選択してください',
        minErrorPlural: '{0} 個以上選択してください',
        minRequiredErrorSingular: '1 つ以上の選択が必要です',
        minRequiredErrorPlural: '{0} 個以上の選択が必要です',
        minHelp: ' [{0} 個以上]',
        maxError: '選択できるのは {0} 個までです',
        maxHelp: ' [{0} 個まで]',
        verticallyMovedOptions: '{0} を {1} 番目に移動しました'
    },
    LightningDateTimePicker: {
        today: '今日',
        dateLabel: '日付',
        timeLabel: '時間',
        ariaLabelMonth: '日付の選択: ',
        previousMonth: '前の月',
        nextMonth: '次の月',
        yearSelector: '年を選択',
        selectDateFor: '{0} の日付を選択',
        dateFormatExampleText: '形式: {0}',
        invalidDate: '入力が形式 {0} と一致しません。',
        valueMissingWithDateFormat: '{0} の形式で入力してください。',
        customErrorWithDateFormat: '{0} (形式: {1})',
        rangeOverflow: '{0} 以前の値を入力してください。',
        rangeUnderflow: '{0} 以降の値を入力してください。',
        minRangeMessage: '{0} より後の日付を選択してください',
        maxRangeMessage: '{0} より前の日付を選択してください',
        minAndMaxRangeMessage: '{0} から {1} までの日付を選択してください'
    },
    LightningButtonMenu: { showMenu: 'メニューを表示', loading: 'メニュー項目を読み込んでいます...' },
    LightningHelptext: { buttonAlternativeText: 'ヘルプ' },
    LightningInputNumber: { incrementCounter: '増やす', decrementCounter: '減らす' },
    LightningFormattedEmail: { emailIconLabel: 'メール' },
    LightningPill: { error: 'エラー', warning: '警告', remove: '{0} を削除' },
    LightningPillContainer: { label: '選択済み:', more: '他 {0} 件' },
    LightningPrimitiveCellActions: { showActions: 'アクションを表示', loadingActions: 'アクションを読み込み中' },
    LightningProgressBar: { progress: '進捗', progressBar: '進捗バー' },
    LightningProgressIndicator: {
        currentStage: '{0} - 現在のステージ',
        stageComplete: '{0} - 完了',
        stageNotStarted: '{0} - 未開始',
        errorStage: '{0} - エラー',
        pathCurrentStage: 'ステージ: {0}'
    },
    LightningProgressRing: { progressRing: '進捗リング', complete: '完了', expired: '期限切れ', warning: '警告' },
    LightningDatatable: {
        apply: '適用',
        cancel: 'キャンセル',
        save: '保存',
        edit: '編集',
        editHasError: 'エラーがあります',
        loading: '読み込み中',
        sort: '並び替え:',
        sortAsc: '昇順',
        sortDesc: '降順',
        sortNone: '並び替えなし',
        columnWidth: '列の幅',
        rowNumber: '行番号',
        selectItem: '項目を選択',
        chooseARow: '選択する行',
        chooseARowSelectAll: 'すべての行を選択',
        showActions: '列 {0} のアクションを表示',
        wrapText: 'テキストを折り返す',
        clipText: 'テキストを切り捨てる',
        true: 'はい',
        false: 'いいえ'
    },
    LightningVerticalNavigation: { showMore: 'さらに表示', showLess: '表示を減らす' },
    LightningInputFile: { buttonLabel: 'ファイルをアップロード', bodyText: 'またはファイルをドロップ' }
};

let japanese: Readonly<Record<string, string>> | undefined;

/** @param language `ja`, `en_US` */
export function baseLabels(language: string): Readonly<Record<string, string>> {
    if (!language.startsWith('ja')) {
        return {};
    }
    japanese ??= Object.fromEntries(
        Object.entries(JAPANESE).flatMap(([section, texts]) =>
            Object.entries(texts).map(([name, text]) => [`${section}.${name}`, text] as const)
        )
    );
    return japanese;
}
