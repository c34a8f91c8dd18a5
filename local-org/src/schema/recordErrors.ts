/** The exceptions that records raise, in the platform's words. */
import type { ApexException } from '../language/exceptions.js';
import { platformException } from '../language/exceptions.js';

function recordException(message: string): ApexException {
    return platformException('SObjectException', message);
}

/** Apex Developer Guide, "Dynamic SOQL", and common knowledge of every Apex developer. */
export function notQueried(object: string, field: string): ApexException {
    return recordException(
        `SObject row was retrieved via SOQL without querying the requested field: ${object}.${field}`
    );
}

export function invalidField(object: string, field: string): ApexException {
    return recordException(`Invalid field ${field} for ${object}`);
}

export function invalidRelationship(object: string, relationship: string): ApexException {
    return recordException(`Invalid relationship ${relationship} for ${object}`);
}

export function invalidChildRelationship(object: string, relationship: string): ApexException {
    return recordException(`Invalid aggregate relationship ${relationship} for ${object}`);
}

export function foreignField(object: string, field: string, holder: string): ApexException {
    return recordException(`${holder}.${field} does not belong to SObject type ${object}`);
}

export function notEditable(field: string): ApexException {
    return recordException(`Field ${field} is not editable`);
}

export function illegalAssignment(from: string, to: string): ApexException {
    return recordException(`Illegal assignment from ${from} to ${to}`);
}

export function invalidId(text: string): ApexException {
    return platformException('StringException', `Invalid id: ${text}`);
}

/** Records of triggers that run after the write, and old versions in all ("Trigger Context Variables", Apex Developer Guide). */
export function readOnlyRecord(): ApexException {
    return platformException('FinalException', 'Record is read-only');
}
