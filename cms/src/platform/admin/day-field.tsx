'use client';

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';

/** A plain day ("2026-11-24", no time, no zone) in a text field, chosen with the browser's own calendar. */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
	const { value, setValue, showError, disabled } = useField<string>({ path });
	const id = `field-${path.replaceAll('.', '__')}`;
	const isReadOnly = Boolean(readOnly || disabled);
	const description = field.admin?.description;
	return (
		<div
			className={['field-type text w-day', showError && 'error', isReadOnly && 'read-only'].filter(Boolean).join(' ')}
		>
			<FieldLabel label={field.label} path={path} required={field.required} htmlFor={id} />
			<div className="field-type__wrap">
				<FieldError path={path} showError={showError} />
				<input
					id={id}
					name={path}
					type="date"
					value={value ?? ''}
					disabled={isReadOnly}
					onChange={(event) => setValue(event.target.value)}
				/>
			</div>
			<FieldDescription path={path} description={description} />
		</div>
	);
};
