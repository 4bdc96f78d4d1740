/**
 * What the shopper, or an organisation's policy, decided: `setting-rows` is the table of settings,
 * `settings` their values, `policies` what is decided for them. Also the language, the backup and
 * erasing everything.
 */
export type { Locale } from './locale.ts';
export type { Policies, Stored } from './policies.ts';
export { isForbidden, readChoices, readPolicies, type Switches, settings } from './settings.ts';
export { usePermission } from './use-setting.ts';
