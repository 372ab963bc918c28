'use client';

import {
	FieldDescription,
	FieldError,
	FieldLabel,
	useField,
	useForm,
	useFormFields,
	useListDrawer,
} from '@payloadcms/ui';
import type { UploadFieldClientComponent } from 'payload';
import { useCallback, useEffect, useRef, useState } from 'react';
import { loadFiles, movedUp, type OfficeFile, sizeWords, uploadFile } from './office-files.ts';
import { idOf } from './staff-user.ts';

/** What the files with these ids say about themselves; asked for once. */
const useKnownFiles = (ids: readonly string[]) => {
	const [known, setKnown] = useState<ReadonlyMap<string, OfficeFile>>(new Map());
	const asked = useRef(new Set<string>());
	const learn = useCallback(
		(files: readonly OfficeFile[]): void =>
			setKnown((before) => new Map([...before, ...files.map((file) => [file.id, file] as const)])),
		[],
	);
	const missing = ids.filter((id) => !asked.current.has(id)).join(',');
	useEffect(() => {
		if (!missing) return;
		for (const id of missing.split(',')) asked.current.add(id);
		void loadFiles(missing.split(',')).then(learn);
	}, [missing, learn]);
	return { known, learn };
};

interface RowProps {
	readonly file: OfficeFile | undefined;
	readonly isFirst: boolean;
	readonly isReadOnly: boolean;
	readonly onUp: () => void;
	readonly onRemove: () => void;
}

const FileRow = ({ file, isFirst, isReadOnly, onUp, onRemove }: RowProps) => {
	const title = file?.title || file?.downloadName || 'Plik';
	const facts = [file?.downloadName, file?.filesize ? sizeWords(file.filesize) : null].filter(Boolean).join(', ');
	return (
		<li>
			<span className="w-tag">{file?.typeLabel ?? '…'}</span>
			<span className="w-files__name">
				<a href={`/api/files/file/${encodeURIComponent(file?.filename ?? '')}`} target="_blank" rel="noreferrer">
					{title}
				</a>
				<small>
					{facts}
					{file?.hasText === false && '. Bez tekstu do przeczytania: dodaj też wersję tekstową, jeśli to skan.'}
				</small>
			</span>
			{!isReadOnly && (
				<span className="w-files__buttons">
					<button type="button" className="w-btn w-btn--quiet" disabled={isFirst} onClick={onUp}>
						Wyżej<span className="w-hide">: {title}</span>
					</button>
					<button type="button" className="w-btn w-btn--quiet" onClick={onRemove}>
						Usuń z wpisu<span className="w-hide">: {title}</span>
					</button>
				</span>
			)}
		</li>
	);
};

interface AddProps {
	readonly unit: string;
	readonly onAdded: (files: readonly OfficeFile[]) => void;
	readonly onChosen: (id: string) => void;
}

const AddFiles = ({ unit, onAdded, onChosen }: AddProps) => {
	const [isBusy, setBusy] = useState(false);
	const [problems, setProblems] = useState<readonly string[]>([]);
	const [isOver, setOver] = useState(false);
	const input = useRef<HTMLInputElement>(null);
	const [ListDrawer, , { openDrawer, closeDrawer }] = useListDrawer({ collectionSlugs: ['files'] });

	const send = async (files: readonly File[]): Promise<void> => {
		if (!unit) {
			setProblems(['Wybierz najpierw jednostkę, której jest ten wpis.']);
			return;
		}
		setBusy(true);
		setProblems([]);
		for (const file of files) {
			const answer = await uploadFile(file, unit);
			if (answer.ok) onAdded([answer.file]);
			else setProblems((before) => [...before, answer.message]);
		}
		setBusy(false);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping files is only a second way beside the button
		<div
			className={`w-files__drop${isOver ? ' w-files__drop--over' : ''}`}
			onDragOver={(event) => {
				event.preventDefault();
				setOver(true);
			}}
			onDragLeave={() => setOver(false)}
			onDrop={(event) => {
				event.preventDefault();
				setOver(false);
				void send([...event.dataTransfer.files]);
			}}
		>
			<input
				ref={input}
				className="w-hide"
				type="file"
				multiple
				tabIndex={-1}
				aria-label="Pliki z komputera"
				onChange={(event) => {
					void send([...(event.target.files ?? [])]);
					event.target.value = '';
				}}
			/>
			<button type="button" className="w-btn w-btn--line" disabled={isBusy} onClick={() => input.current?.click()}>
				{isBusy ? 'Wysyłam…' : 'Dodaj pliki z komputera'}
			</button>
			<button type="button" className="w-btn w-btn--quiet" disabled={isBusy} onClick={openDrawer}>
				Wybierz z dodanych wcześniej
			</button>
			<span className="w-field__hint">albo przeciągnij je tutaj; po 20 MB każdy</span>
			<div role="status">
				{problems.map((problem) => (
					<p key={problem} className="w-field__error">
						{problem}
					</p>
				))}
			</div>
			<ListDrawer
				onSelect={({ docID }) => {
					onChosen(String(docID));
					closeDrawer();
				}}
			/>
		</div>
	);
};

/** Files of an entry by their titles, with type and size; new ones are sent at once, and refused in words. */
export const FilesField: UploadFieldClientComponent = ({ field, path, readOnly }) => {
	const { value, setValue, showError, disabled } = useField<unknown>({ path });
	const unit = useFormFields(([fields]) => idOf(fields.unit?.value));
	const { setModified } = useForm();
	const ids = Array.isArray(value) ? value.map(idOf).filter(Boolean) : [];
	const latest = useRef(ids); // several uploads end one after another, each on top of the one before
	latest.current = ids;
	const { known, learn } = useKnownFiles(ids);
	const isReadOnly = Boolean(readOnly || disabled);

	const put = (next: readonly string[]): void => {
		latest.current = [...new Set(next)];
		setValue(latest.current);
		setModified(true);
	};
	return (
		<div className={`field-type w-files${showError ? ' error' : ''}`} id={`field-${path}`}>
			<FieldLabel as="h3" label={field.label} path={path} />
			<FieldError path={path} showError={showError} />
			{ids.length > 0 && (
				<ol>
					{ids.map((id, at) => (
						<FileRow
							key={id}
							file={known.get(id)}
							isFirst={at === 0}
							isReadOnly={isReadOnly}
							onUp={() => put(movedUp(ids, at))}
							onRemove={() => put(ids.filter((other) => other !== id))}
						/>
					))}
				</ol>
			)}
			{ids.length === 0 && isReadOnly && <p className="w-field__hint">Ten wpis nie ma plików.</p>}
			{!isReadOnly && (
				<AddFiles
					unit={unit}
					onAdded={(files) => {
						learn(files);
						put([...latest.current, ...files.map(({ id }) => id)]);
					}}
					onChosen={(id) => put([...latest.current, id])}
				/>
			)}
			<FieldDescription path={path} description={field.admin?.description} />
		</div>
	);
};
