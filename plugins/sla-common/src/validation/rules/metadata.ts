import { echo, type Field } from '../Field';

const DNS_LABEL = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;
const CATALOG_NAME = /^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;
const LABEL_KEY = /^[a-zA-Z0-9]([-._a-zA-Z0-9]{0,61}[a-zA-Z0-9])?$/;
const ANNOTATION_PREFIX =
  /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*$/;
const LONGEST_PREFIX = 253;

/** Longest description that OpenSLO allows, in characters. */
export const LONGEST_DESCRIPTION = 1050;
/** Longest display name that OpenSLO allows. */
const LONGEST_DISPLAY_NAME = 63;

/**
 * Checks a name or a reference by name. OpenSLO's tools want a DNS label while
 * its own documents use capitals, so what the catalog can hold is accepted.
 */
export function checkName(field: Field): void {
  const name = field.matching(
    CATALOG_NAME,
    'letters, digits, dashes, dots and underscores, at most 63, beginning and ending with a letter or digit',
  );
  if (name !== undefined && !DNS_LABEL.test(name)) {
    field.warn(
      `must be a lower-case DNS label for OpenSLO's own tools, got ${echo(
        name,
      )}`,
    );
  }
}

/** Checks an identifier of ours, which is always a lower-case DNS label. */
export function checkDnsLabel(field: Field): void {
  field.matching(
    DNS_LABEL,
    'lower-case letters, digits and dashes, at most 63, beginning and ending with a letter or digit',
  );
}

/** Metadata of OpenSLO objects, in the catalog or inline. */
export function checkMetadata(metadata: Field): void {
  const given = metadata.required('a mapping with at least a name');
  if (!given || !metadata.mapping()) {
    return;
  }
  if (metadata.at('name').required('the name of this object')) {
    checkName(metadata.at('name'));
  }
  metadata.at('displayName').text(LONGEST_DISPLAY_NAME);
  checkLabels(metadata.at('labels'));
  checkAnnotations(metadata.at('annotations'));
}

function checkLabels(labels: Field): void {
  labels.mapping();
  for (const key of labels.keys()) {
    const label = labels.at(key);
    if (!LABEL_KEY.test(key)) {
      label.error(
        'must have a key of letters, digits, dots, dashes and underscores, at most 63',
      );
    }
    const values = Array.isArray(label.value) ? label.items() : [label];
    values.forEach(value => value.text());
  }
}

function checkAnnotations(annotations: Field): void {
  annotations.mapping();
  for (const key of annotations.keys()) {
    const annotation = annotations.at(key);
    const [name, prefix, ...rest] = key.split('/').reverse();
    const prefixIsRight =
      prefix === undefined ||
      (prefix.length <= LONGEST_PREFIX && ANNOTATION_PREFIX.test(prefix));
    if (rest.length || !prefixIsRight || !LABEL_KEY.test(name)) {
      annotation.error(
        'must have a key such as my-domain.org/my-key: an optional domain, a slash and a name of at most 63 characters',
      );
    }
    annotation.text();
  }
}
