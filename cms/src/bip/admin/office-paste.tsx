'use client';

import { createClientFeature } from '@payloadcms/richtext-lexical/client';
import {
	$getSelection,
	$insertNodes,
	$isRangeSelection,
	COMMAND_PRIORITY_CRITICAL,
	PASTE_COMMAND,
} from '@payloadcms/richtext-lexical/lexical';
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html';
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext';
import { toast, useDocumentInfo } from '@payloadcms/ui';
import { useEffect } from 'react';
import { counted } from '#platform/admin/polish-dates.ts';
import { type CleanPaste, cleanOfficeHtml } from './clean-office-html.ts';

const tellLeftOut = ({ images, struck }: CleanPaste): void => {
	if (images > 0) toast.info('Obrazów nie wklejono. Dodaj je jako pliki, z opisem dla osób niewidomych.');
	if (struck > 0) {
		toast.info(`Pominięto ${counted(struck, 'skreślony fragment', 'skreślone fragmenty', 'skreślonych fragmentów')}.`);
	}
};

const OfficePastePlugin = () => {
	const [editor] = useLexicalComposerContext();
	const { hasSavePermission } = useDocumentInfo();

	useEffect(() => {
		editor.setEditable(hasSavePermission !== false);
	}, [editor, hasSavePermission]);

	useEffect(
		() =>
			editor.registerCommand(
				PASTE_COMMAND,
				(event) => {
					const clipboard = 'clipboardData' in event ? event.clipboardData : null;
					const html = clipboard?.getData('text/html');
					if (!html || clipboard?.getData('application/x-lexical-editor')) return false;
					event.preventDefault();
					const paste = cleanOfficeHtml(html);
					editor.update(
						() => {
							if ($isRangeSelection($getSelection())) $insertNodes($generateNodesFromDOM(editor, paste.doc));
						},
						{ tag: 'paste' },
					);
					tellLeftOut(paste);
					return true;
				},
				COMMAND_PRIORITY_CRITICAL,
			),
		[editor],
	);
	return null;
};

export const OfficeFeatureClient = createClientFeature({
	plugins: [{ Component: OfficePastePlugin, position: 'normal' }],
});
