chrome.runtime.sendMessage({ site: 'shop', id: '1005000000000000' });
