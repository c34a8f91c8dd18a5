/** Texts of the platform's own objects in Japanese: translations of a project have those of the project only. */

/** Names of standard objects. */
const OBJECTS: Readonly<Record<string, string>> = {
    Account: '取引先',
    Contact: '取引先責任者',
    Opportunity: '商談',
    Case: 'ケース',
    Lead: 'リード',
    Task: 'ToDo',
    Event: '行動',
    User: 'ユーザー',
    Contract: '契約',
    Product2: '商品'
};

/** Fields of every object, those of custom objects too. */
const COMMON: Readonly<Record<string, string>> = {
    OwnerId: '所有者',
    CreatedById: '作成者',
    CreatedDate: '作成日',
    LastModifiedById: '最終更新者',
    LastModifiedDate: '最終更新日',
    RecordTypeId: 'レコードタイプ',
    LastActivityDate: '最終活動日',
    LastViewedDate: '最終参照日',
    Description: '説明',
    Phone: '電話',
    Fax: 'Fax',
    Email: 'メール',
    Type: '種別',
    Status: '状況',
    Priority: '優先度',
    Subject: '件名',
    Title: '役職',
    Department: '部署',
    FirstName: '名',
    LastName: '姓',
    MobilePhone: '携帯電話',
    IsActive: '有効',
    IsClosed: '完了'
};

/** By `Object.Field`. */
const FIELDS: Readonly<Record<string, string>> = {
    'Account.Name': '取引先名',
    'Account.ParentId': '親取引先',
    'Account.AccountNumber': '取引先番号',
    'Account.AccountSource': '取引先の獲得元',
    'Account.AnnualRevenue': '年間売上',
    'Account.Industry': '業種',
    'Account.NumberOfEmployees': '従業員数',
    'Account.Ownership': '企業形態',
    'Account.Rating': '評価',
    'Account.Site': '事業所',
    'Account.Website': 'Web サイト',
    'Account.TickerSymbol': '証券コード',
    'Account.BillingAddress': '請求先住所',
    'Account.BillingStreet': '請求先の町名・番地',
    'Account.BillingCity': '請求先の市区町村',
    'Account.BillingState': '請求先の都道府県',
    'Account.BillingPostalCode': '請求先の郵便番号',
    'Account.BillingCountry': '請求先の国',
    'Account.ShippingAddress': '納入先住所',
    'Account.ShippingStreet': '納入先の町名・番地',
    'Account.ShippingCity': '納入先の市区町村',
    'Account.ShippingState': '納入先の都道府県',
    'Account.ShippingPostalCode': '納入先の郵便番号',
    'Account.ShippingCountry': '納入先の国',
    'Contact.Name': '氏名',
    'Contact.AccountId': '取引先名',
    'Contact.ReportsToId': '上司',
    'Contact.Salutation': '敬称',
    'Contact.LeadSource': 'リードの獲得元',
    'Contact.Birthdate': '生年月日',
    'Contact.MailingAddress': '郵送先住所',
    'Contact.DoNotCall': '電話不可',
    'Contact.HasOptedOutOfEmail': 'メール配信停止',
    'Opportunity.Name': '商談名',
    'Opportunity.AccountId': '取引先名',
    'Opportunity.Amount': '金額',
    'Opportunity.CloseDate': '完了予定日',
    'Opportunity.StageName': 'フェーズ',
    'Opportunity.Probability': '確度 (%)',
    'Opportunity.ExpectedRevenue': '期待収益',
    'Opportunity.NextStep': '次のステップ',
    'Opportunity.LeadSource': 'リードの獲得元',
    'Opportunity.CampaignId': '主キャンペーンソース',
    'Opportunity.ForecastCategoryName': '売上予測分類',
    'Opportunity.IsPrivate': '非公開',
    'Opportunity.IsWon': '成立',
    'Case.CaseNumber': 'ケース番号',
    'Case.AccountId': '取引先名',
    'Case.ContactId': '取引先責任者名',
    'Case.ParentId': '親ケース',
    'Case.Origin': '発生源',
    'Case.Reason': '原因',
    'Case.ClosedDate': 'クローズ日',
    'Case.IsEscalated': 'エスカレーション済み',
    'Case.ContactEmail': '取引先責任者のメール',
    'Case.ContactPhone': '取引先責任者の電話',
    'Task.OwnerId': '任命先',
    'Task.ActivityDate': '期日',
    'Task.WhatId': '関連先',
    'Task.WhoId': '名前',
    'Task.Description': 'コメント',
    'Task.IsHighPriority': '優先度: 高',
    'Task.CompletedDateTime': '完了日時',
    'Event.OwnerId': '任命先',
    'Event.WhatId': '関連先',
    'Event.WhoId': '名前',
    'Event.StartDateTime': '開始',
    'Event.EndDateTime': '終了',
    'Event.Location': '場所',
    'Event.IsAllDayEvent': '終日',
    'User.Name': '氏名',
    'User.Username': 'ユーザー名',
    'User.Alias': '別名',
    'User.ManagerId': 'マネージャー',
    'User.ProfileId': 'プロファイル',
    'User.CompanyName': '会社名',
    'User.LanguageLocaleKey': '言語',
    'User.LocaleSidKey': '地域',
    'User.TimeZoneSidKey': 'タイムゾーン',
    'User.LastLoginDate': '最終ログイン'
};

/** Headings of implied layouts. */
const SECTIONS: Readonly<Record<string, string>> = {
    'Additional Information': '追加情報',
    'Address Information': '住所情報',
    'System Information': 'システム情報'
};

const TABS: Readonly<Record<string, string>> = {
    'tab standard-home': 'ホーム',
    'tab standard-report': 'レポート',
    'tab standard-dashboard': 'ダッシュボード'
};

/** By key, in lower case, as the reader of translations has them. */
export function japaneseTexts(): ReadonlyMap<string, string> {
    const all = new Map(Object.entries(TABS));
    const put = (kind: string, texts: Readonly<Record<string, string>>): void => {
        Object.entries(texts).forEach(([name, text]) => all.set(`${kind} ${name}`.toLowerCase(), text));
    };
    put('object', OBJECTS);
    put('common', COMMON);
    put('field', FIELDS);
    put('heading', SECTIONS);
    return all;
}

/** `Account Information` */
export const japaneseInformation = (object: string): string => `${object}情報`;
