import type { Field } from '../Field';
import { checkName, checkMetadata, LONGEST_DESCRIPTION } from './metadata';

/** Sources that need no settings, so that their `spec` may be left out. */
const SOURCES_WITHOUT_SETTINGS = ['push'];

/** Spec of an `SLI`, by itself or inline. */
export function checkSliSpec(spec: Field): void {
  const given = spec.required('a ratioMetric or a thresholdMetric');
  if (!given || !spec.mapping()) {
    return;
  }
  spec.onlyKeys(['description', 'ratioMetric', 'thresholdMetric'], 'warning');
  spec.at('description').text(LONGEST_DESCRIPTION);
  spec.exactlyOne('ratioMetric', 'thresholdMetric');
  checkMetric(spec.at('thresholdMetric'));
  checkRatioMetric(spec.at('ratioMetric'));
}

/** An indicator inside an SLO, or the name of one, wherever they may stand. */
export function checkIndicator(owner: Field): void {
  const [inline, ref] = [owner.at('indicator'), owner.at('indicatorRef')];
  if (inline.present && ref.present) {
    owner.error('must have either indicator or indicatorRef, not both');
  }
  checkName(ref);
  if (inline.mapping()) {
    inline.onlyKeys(['metadata', 'spec'], 'warning');
    checkMetadata(inline.at('metadata'));
    checkSliSpec(inline.at('spec'));
  }
}

function checkRatioMetric(ratio: Field): void {
  if (!ratio.mapping()) {
    return;
  }
  const parts = ['good', 'bad', 'total', 'raw'];
  ratio.onlyKeys(['counter', 'rawType', ...parts], 'warning');
  ratio.at('counter').flag();
  parts.forEach(part => checkMetric(ratio.at(part)));
  ratio.at('rawType').oneOf(['success', 'failure']);
  const kind = ratio.exactlyOne('total', 'raw');
  if (kind === 'total') {
    ratio.exactlyOne('good', 'bad');
  }
  if (kind === 'raw') {
    ratio.at('rawType').required('success or failure');
    if (ratio.at('good').present || ratio.at('bad').present) {
      ratio.error('must not have good or bad beside raw');
    }
  }
}

function checkMetric(metric: Field): void {
  if (!metric.mapping()) {
    return;
  }
  const source = metric.at('metricSource');
  const given = source.required(
    'where the metric comes from, with type and spec',
  );
  if (!given || !source.mapping()) {
    return;
  }
  source.onlyKeys(['metricSourceRef', 'type', 'spec'], 'warning');
  source.at('type').text();
  checkName(source.at('metricSourceRef'));
  const spec = source.at('spec');
  spec.mapping();
  if (spec.keys().length > 0 || (spec.present && !spec.isMapping)) {
    return;
  }
  const message = 'must be a mapping with at least one setting of the source';
  if (SOURCES_WITHOUT_SETTINGS.includes(String(source.at('type').value))) {
    spec.warn(`${message}; OpenSLO's own tools refuse the document without it`);
  } else {
    spec.error(message);
  }
}
