import { CustomErrorBase } from '@backstage/errors';

/** An address that no entry of the operator's list allows to call. */
export class AddressNotAllowedError extends CustomErrorBase {
  readonly name = 'AddressNotAllowedError' as const;

  constructor(what: string) {
    super(
      `address not allowed: ${what}; the operator lists what may be called under sla.probe.allow`,
    );
  }
}
