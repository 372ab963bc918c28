import { createServerFeature } from '@payloadcms/richtext-lexical';

/** Editor feature: text pasted from an office program is cleaned first, and the editor follows the state of its entry. */
export const officeFeature = createServerFeature({
	key: 'office',
	feature: { ClientFeature: '/bip/admin/office-paste.tsx#OfficeFeatureClient' },
});
