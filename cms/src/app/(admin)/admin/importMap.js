import { TenantField as TenantField_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { StateBanner as StateBanner_9a1881c22549019b56f411519b19b7ed } from '../../../bip/admin/state-banner.tsx'
import { Recovery as Recovery_f8b2b681f0639be6c9557153e8eee60b } from '../../../platform/admin/recovery.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { OfficeFeatureClient as OfficeFeatureClient_52c8a013e23fcb3e2637cc075a8479fc } from '../../../bip/admin/office-paste.tsx'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FilesField as FilesField_b86efe5167107da7eea30c919ef2596a } from '../../../platform/admin/files-field.tsx'
import { DayField as DayField_5bcd16c086bd8d7e19e635cb7fc39dbc } from '../../../platform/admin/day-field.tsx'
import { StateCell as StateCell_d53e4c95aefd9c4530fc02ee84ace54e } from '../../../bip/admin/state-cell.tsx'
import { NoField as NoField_d53e4c95aefd9c4530fc02ee84ace54e } from '../../../bip/admin/state-cell.tsx'
import { ListTabs as ListTabs_7a0b6f2bda463c8862826132e4883d5c } from '../../../bip/admin/list-tabs.tsx'
import { CommandBar as CommandBar_8c6320da8bc539d25507628c43a2244d } from '../../../bip/admin/command-bar.tsx'
import { AssignTenantFieldTrigger as AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { Compare as Compare_381fa24083455ac9fc35622bd99cba10 } from '../../../bip/admin/compare.tsx'
import { SettleBar as SettleBar_45a9d3b3f2b6d0dd04aa3bd348874481 } from '../../../reports/admin/settle-bar.tsx'
import { MissingContacts as MissingContacts_eda431308fa48a1d71242a4e75d8bcb3 } from '../../../units/admin/missing-contacts.tsx'
import { CodeHistory as CodeHistory_ee2ff998eef083a92053cbb48aa307d9 } from '../../../units/admin/code-history.tsx'
import { WatchTenantCollection as WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a } from '@payloadcms/plugin-multi-tenant/client'
import { UnitBar as UnitBar_33cb70462099fc7f4cbf769434aa1cbd } from '../../../units/admin/unit-bar.tsx'
import { InviteBar as InviteBar_303523185c7dbc200bc312f329a573e0 } from '../../../people/admin/staff-bar.tsx'
import { StaffBar as StaffBar_303523185c7dbc200bc312f329a573e0 } from '../../../people/admin/staff-bar.tsx'
import { WhoFindsWhat as WhoFindsWhat_e6780a30e2cf64973d7e02a52e1471b0 } from '../../../search-words/admin/who-finds-what.tsx'
import { Nav as Nav_82c3bce0049a8c0f642863bb4ad3700c } from '../../../platform/admin/nav.tsx'
import { Icon as Icon_81fef6e02004c7a4b91d5bc83cef5802 } from '../../../platform/admin/logo.tsx'
import { Logo as Logo_81fef6e02004c7a4b91d5bc83cef5802 } from '../../../platform/admin/logo.tsx'
import { TenantSelector as TenantSelector_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { ForgetOnLogout as ForgetOnLogout_90c27a5b7723d40762f0b34048f356a6 } from '../../../platform/admin/forget-on-logout.tsx'
import { AccessibleControls as AccessibleControls_07aede1e656841e8d131617e5e69e73b } from '../../../platform/admin/accessible-controls.tsx'
import { TenantSelectionProvider as TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62 } from '@payloadcms/plugin-multi-tenant/rsc'
import { Desk as Desk_f4d1412ccd9225f1580e50cbf46d308a } from '../../../bip/admin/desk.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/plugin-multi-tenant/client#TenantField": TenantField_1d0591e3cf4f332c83a86da13a0de59a,
  "/bip/admin/state-banner.tsx#StateBanner": StateBanner_9a1881c22549019b56f411519b19b7ed,
  "/platform/admin/recovery.tsx#Recovery": Recovery_f8b2b681f0639be6c9557153e8eee60b,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "/bip/admin/office-paste.tsx#OfficeFeatureClient": OfficeFeatureClient_52c8a013e23fcb3e2637cc075a8479fc,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/platform/admin/files-field.tsx#FilesField": FilesField_b86efe5167107da7eea30c919ef2596a,
  "/platform/admin/day-field.tsx#DayField": DayField_5bcd16c086bd8d7e19e635cb7fc39dbc,
  "/bip/admin/state-cell.tsx#StateCell": StateCell_d53e4c95aefd9c4530fc02ee84ace54e,
  "/bip/admin/state-cell.tsx#NoField": NoField_d53e4c95aefd9c4530fc02ee84ace54e,
  "/bip/admin/list-tabs.tsx#ListTabs": ListTabs_7a0b6f2bda463c8862826132e4883d5c,
  "/bip/admin/command-bar.tsx#CommandBar": CommandBar_8c6320da8bc539d25507628c43a2244d,
  "@payloadcms/plugin-multi-tenant/client#AssignTenantFieldTrigger": AssignTenantFieldTrigger_1d0591e3cf4f332c83a86da13a0de59a,
  "/bip/admin/compare.tsx#Compare": Compare_381fa24083455ac9fc35622bd99cba10,
  "/reports/admin/settle-bar.tsx#SettleBar": SettleBar_45a9d3b3f2b6d0dd04aa3bd348874481,
  "/units/admin/missing-contacts.tsx#MissingContacts": MissingContacts_eda431308fa48a1d71242a4e75d8bcb3,
  "/units/admin/code-history.tsx#CodeHistory": CodeHistory_ee2ff998eef083a92053cbb48aa307d9,
  "@payloadcms/plugin-multi-tenant/client#WatchTenantCollection": WatchTenantCollection_1d0591e3cf4f332c83a86da13a0de59a,
  "/units/admin/unit-bar.tsx#UnitBar": UnitBar_33cb70462099fc7f4cbf769434aa1cbd,
  "/people/admin/staff-bar.tsx#InviteBar": InviteBar_303523185c7dbc200bc312f329a573e0,
  "/people/admin/staff-bar.tsx#StaffBar": StaffBar_303523185c7dbc200bc312f329a573e0,
  "/search-words/admin/who-finds-what.tsx#WhoFindsWhat": WhoFindsWhat_e6780a30e2cf64973d7e02a52e1471b0,
  "/platform/admin/nav.tsx#Nav": Nav_82c3bce0049a8c0f642863bb4ad3700c,
  "/platform/admin/logo.tsx#Icon": Icon_81fef6e02004c7a4b91d5bc83cef5802,
  "/platform/admin/logo.tsx#Logo": Logo_81fef6e02004c7a4b91d5bc83cef5802,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelector": TenantSelector_d6d5f193a167989e2ee7d14202901e62,
  "/platform/admin/forget-on-logout.tsx#ForgetOnLogout": ForgetOnLogout_90c27a5b7723d40762f0b34048f356a6,
  "/platform/admin/accessible-controls.tsx#AccessibleControls": AccessibleControls_07aede1e656841e8d131617e5e69e73b,
  "@payloadcms/plugin-multi-tenant/rsc#TenantSelectionProvider": TenantSelectionProvider_d6d5f193a167989e2ee7d14202901e62,
  "/bip/admin/desk.tsx#Desk": Desk_f4d1412ccd9225f1580e50cbf46d308a,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
