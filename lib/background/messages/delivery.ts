import type { DeliveryStatus } from '../../core/delivery-status.ts';
import type { Nothing } from './nothing.ts';

/** Our own pages about the sending of reports. */
export interface DeliveryRequests {
  'delivery-status': { body: Nothing; reply: DeliveryStatus };
  /** Sends reports from now on, and `id` of those that wait. The page has asked for the permission. */
  'send-reports': { body: { inbox: string; id?: string }; reply: DeliveryStatus };
  /** Sends one. False where it could not be: no permission, or no longer there. */
  'send-report': { body: { inbox: string; id: string }; reply: boolean };
  'stop-sending': { body: Nothing; reply: DeliveryStatus };
  /** The page changed what is to be sent: look what is due. `inbox`: may no longer be needed. */
  deliver: { body: { inbox?: string }; reply: true };
}
