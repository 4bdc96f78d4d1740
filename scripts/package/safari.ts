/**
 * What Safari's packager takes. It warns of what Safari does not read, and nobody here can ask it: these are
 * the keys and permissions that WebKit's parser knows (Source/WebKit/UIProcess/Extensions/WebExtension.cpp, 2026).
 */
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

const keys = words(
  `manifest_version default_locale name short_name version version_name description icons action background
   permissions optional_permissions host_permissions optional_host_permissions content_scripts commands
   content_security_policy options_ui options_page web_accessible_resources externally_connectable
   declarative_net_request devtools_page chrome_url_overrides browser_specific_settings`,
);
const permissions = words(
  `activeTab alarms clipboardWrite contextMenus cookies declarativeNetRequest declarativeNetRequestFeedback
   declarativeNetRequestWithHostAccess menus nativeMessaging scripting storage tabs unlimitedStorage
   webNavigation webRequest`,
);
const resourceKeys = words('resources matches');

export interface AnyManifest {
  manifest_version?: number;
  permissions?: string[];
  optional_permissions?: string[];
  background?: { scripts?: string[]; service_worker?: string; persistent?: boolean };
  web_accessible_resources?: object[];
}

/** What of a manifest Safari would ignore or refuse, one line each. */
export function unreadBySafari(manifest: AnyManifest): string[] {
  const { background = {}, web_accessible_resources: resources = [] } = manifest;
  const named = [...(manifest.permissions ?? []), ...(manifest.optional_permissions ?? [])];
  return [
    ...Object.keys(manifest).filter((key) => !keys.has(key)),
    ...named.filter((one) => !permissions.has(one)).map((one) => `permission ${one}`),
    ...resources
      .flatMap(Object.keys)
      .filter((key) => !resourceKeys.has(key))
      .map((key) => `web_accessible_resources ${key}`),
    ...(background.service_worker ? ['background service_worker: stops for good on iOS'] : []),
    ...(background.persistent ? ['background persistent: refused from manifest version 3 on'] : []),
    ...(manifest.manifest_version === 3 ? [] : ['manifest_version is not 3']),
  ];
}
